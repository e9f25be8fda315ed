package org.asynctool.world.strings;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Lookup;

/** Commands that write a whole text in another form. */
final class FormCommands {

    static final List<Command<Snippets>> ALL = List.of(
            Command.reading(
                    "change_case",
                    "Writes a text in upper case, in lower case, or with a capital at the beginning of each word.",
                    Texts.text().choice("to", "The case.", "upper", "lower", "title"),
                    FormCommands::changeCase),
            Command.reading(
                    "normalize_text",
                    "Writes a text in a Unicode normalization form: NFC puts letters and accents together, NFD takes"
                            + " them apart, NFKC and NFKD also replace special forms such as ligatures.",
                    Texts.text().choice("form", "The form.", "NFC", "NFD", "NFKC", "NFKD"),
                    FormCommands::normalize),
            Command.reading(
                    "make_slug",
                    "Makes a text fit for addresses: letters without accents in lower case and digits, with one hyphen"
                            + " in place of all that is between them.",
                    Texts.text(),
                    FormCommands::slug),
            Command.reading(
                    "reverse_text",
                    "Turns a text round. By graphemes what looks like one character stays together, by code points an"
                            + " accent may go to another letter.",
                    Texts.text().choice("by", "What is put in the opposite order.", "graphemes", "code_points"),
                    FormCommands::reverse));

    private FormCommands() {}

    private static ToolResult changeCase(Snippets snippets, Arguments arguments) throws ToolException {
        String text = arguments.text("text");
        return Texts.result(
                switch (arguments.text("to")) {
                    case "upper" -> text.toUpperCase(Locale.ROOT);
                    case "lower" -> text.toLowerCase(Locale.ROOT);
                    default -> title(text.toLowerCase(Locale.ROOT));
                });
    }

    /** A word begins behind anything but letters, digits, accents and apostrophes. */
    private static String title(String lower) {
        StringBuilder title = new StringBuilder();
        boolean[] inWord = new boolean[1];
        lower.codePoints().forEach(character -> {
            title.appendCodePoint(inWord[0] ? character : Character.toTitleCase(character));
            inWord[0] = isOfWord(character);
        });
        return title.toString();
    }

    private static boolean isOfWord(int character) {
        return Character.isLetterOrDigit(character)
                || Character.getType(character) == Character.NON_SPACING_MARK
                || character == '\''
                || character == '\u2019';
    }

    private static ToolResult normalize(Snippets snippets, Arguments arguments) throws ToolException {
        return Texts.result(
                Normalizer.normalize(arguments.text("text"), Normalizer.Form.valueOf(arguments.text("form"))));
    }

    private static ToolResult slug(Snippets snippets, Arguments arguments) throws ToolException {
        String slug = Texts.folded(Normalizer.normalize(arguments.text("text"), Normalizer.Form.NFKD))
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        Lookup.require(!slug.isEmpty(), "the text has no letter from a to z and no digit");
        return Texts.result(slug);
    }

    private static ToolResult reverse(Snippets snippets, Arguments arguments) throws ToolException {
        String text = arguments.text("text");
        if (arguments.text("by").equals("code_points")) {
            return Texts.result(new StringBuilder(text).reverse().toString());
        }
        List<String> graphemes = new ArrayList<>(Texts.graphemes(text));
        Collections.reverse(graphemes);
        return Texts.result(String.join("", graphemes));
    }
}
