package org.asynctool.text;

import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * The one way in which text from an agent or a file reaches JUnit, the console, a file name or a
 * report.
 *
 * <p>What is invisible, moves the cursor, reorders text or breaks XML 1.0 is written as {@code
 * \}{@code u{ffff}}: controls, format and bidi marks, lone surrogates, noncharacters, U+2028 and U+2029.
 * Text beyond a cap is left out and counted: {@code … (12 more characters)}. Prefixes that a CI
 * server takes for commands get a blank inside: {@code : :error}, {@code ## vso[}.
 *
 * <p>Everything returned is well-formed text of XML 1.0.
 */
@API(status = API.Status.INTERNAL)
public final class SafeText {

    /** The cap of methods that take none, in characters. */
    public static final int MAX_LENGTH = 2_000;

    /** Servers find these anywhere in a line. */
    private static final Pattern MARKED_COMMAND =
            Pattern.compile("##(?=(?:vso|teamcity)?\\[)", Pattern.CASE_INSENSITIVE);

    /** Servers find this behind blanks at the beginning of a line only; elsewhere it is Java or C++. */
    private static final Pattern COLON_COMMAND = Pattern.compile("(?m)^([\\s\\h]*):(?=:)");

    private static final String ASCII_PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private SafeText() {}

    /**
     * Returns a text on one line, up to {@link #MAX_LENGTH} characters.
     *
     * @param text any text
     * @return the same on one line; line breaks and tabs are escaped
     */
    public static String line(String text) {
        return line(text, MAX_LENGTH);
    }

    /**
     * Returns a text on one line.
     *
     * @param text any text
     * @param maxLength the cap in characters, 0 or more; an escape counts with its own length, the note
     *     about what is left out does not count
     * @return the same on one line; line breaks and tabs are escaped
     */
    public static String line(String text, int maxLength) {
        return breakCommands(Escape.LINE.upTo(maxLength, text));
    }

    /**
     * Returns a text that may have several lines.
     *
     * @param text any text
     * @param maxLength the cap in characters, as in {@link #line(String, int)}
     * @return the same; line feeds and tabs stay, a carriage return before a line feed is dropped
     */
    public static String block(String text, int maxLength) {
        return breakCommands(Escape.BLOCK.upTo(maxLength, text.replace("\r\n", "\n")));
    }

    /**
     * Returns a text on one line that is at most so many columns wide; a text that is cut ends in
     * {@code …}.
     *
     * @param text any text
     * @param columns the greatest width, 1 or more; wide characters of East Asia and emoji take two
     * @return the text, not padded
     */
    public static String fit(String text, int columns) {
        return Columns.fit(line(text, Math.max(MAX_LENGTH, columns)), columns);
    }

    /**
     * Returns how many columns a text takes on a console.
     *
     * @param text a text of one line that is safe already
     * @return its width; wide characters count two, combining marks one
     */
    public static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    /**
     * Returns a text of one line for Markdown.
     *
     * @param text any text
     * @param maxLength the cap in characters, as in {@link #line(String, int)}
     * @return the text without blanks around it; all ASCII punctuation stands behind a backslash
     */
    public static String forMarkdown(String text, int maxLength) {
        StringBuilder escaped = new StringBuilder();
        line(text, maxLength).strip().chars().forEach(c -> {
            if (ASCII_PUNCTUATION.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append((char) c);
        });
        return escaped.toString();
    }

    /**
     * Returns a text for HTML: between tags, or in an attribute in quotes.
     *
     * @param text any text
     * @param maxLength the cap in characters, as in {@link #line(String, int)}
     * @return the text with line feeds kept and {@code & < > " '} as entities
     */
    public static String forHtml(String text, int maxLength) {
        return block(text, maxLength)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /**
     * Returns a name for a file or folder. Ids and class names stay as they are; any other text gets a
     * digest behind it, so that different texts have different names.
     *
     * @param text any text
     * @return 1 to 100 ASCII letters, digits, {@code .}, {@code _} or {@code -}, good on every system
     */
    public static String forFileName(String text) {
        return FileName.of(text);
    }

    private static String breakCommands(String text) {
        String marked = MARKED_COMMAND.matcher(text).replaceAll("## ");
        return COLON_COMMAND.matcher(marked).replaceAll("$1: ");
    }
}
