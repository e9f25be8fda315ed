package org.asynctool.world.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Parameters;
import org.asynctool.world.internal.Schemas;

/** Commands that make texts up. */
final class TextCommands {

    private static final int MOST_TEXTS = 100;
    private static final int LONGEST_PASSWORD = 64;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    static final List<Command<Generator>> ALL = List.of(
            Command.reading(
                    "generate_ids",
                    "Draws ids in the form of a random UUID.",
                    Common.seeded(Common.count("How many ids.")),
                    TextCommands::ids),
            Command.reading(
                    "generate_passwords",
                    "Draws passwords of small letters and at least one of each other kind that is asked for.",
                    Common.seeded(Common.count("How many passwords.")
                            .other("length", "How many characters each has.", Schemas.integer(4, LONGEST_PASSWORD))
                            .flag("capitals", "Whether capital letters are in it.")
                            .flag("digits", "Whether digits are in it.")
                            .flag("symbols", "Whether some of !#$%*+-=?@_ are in it.")),
                    TextCommands::passwords),
            Command.reading(
                    "generate_text",
                    "Makes a text without meaning up.",
                    Common.seeded(Parameters.none()
                            .choice("unit", "What is counted.", "words", "sentences", "paragraphs")
                            .other("count", "How many of them.", Schemas.integer(1, MOST_TEXTS))),
                    TextCommands::text));

    private TextCommands() {}

    private static ToolResult ids(Generator generator, Arguments arguments) {
        Draw draw = Common.draw(generator, arguments, "ids");
        return ToolResult.of(Map.of("ids", Draw.times(arguments.integer("count"), draw::id)));
    }

    private static ToolResult passwords(Generator generator, Arguments arguments) {
        List<String> kinds = new ArrayList<>(List.of(LETTERS));
        if (arguments.flag("capitals")) {
            kinds.add("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        }
        if (arguments.flag("digits")) {
            kinds.add("0123456789");
        }
        if (arguments.flag("symbols")) {
            kinds.add("!#$%*+-=?@_");
        }
        Draw draw = Common.draw(generator, arguments, "passwords");
        int length = arguments.integer("length");
        return ToolResult.of(
                Map.of("passwords", Draw.times(arguments.integer("count"), () -> password(draw, kinds, length))));
    }

    private static String password(Draw draw, List<String> kinds, int length) {
        String all = String.join("", kinds);
        List<Character> characters = new ArrayList<>();
        kinds.forEach(kind -> characters.add(draw.of(kind)));
        while (characters.size() < length) {
            characters.add(draw.of(all));
        }
        return draw.shuffled(characters).stream().map(String::valueOf).collect(Collectors.joining());
    }

    private static ToolResult text(Generator generator, Arguments arguments) {
        Draw draw = Common.draw(generator, arguments, "text");
        int count = arguments.integer("count");
        String text = switch (arguments.text("unit")) {
            case "words" -> words(draw, count);
            case "sentences" -> sentences(draw, count);
            default -> String.join("\n\n", Draw.times(count, () -> sentences(draw, (int) draw.integer(3, 6))));
        };
        return ToolResult.of(Map.of("text", text));
    }

    private static String words(Draw draw, int count) {
        return String.join(" ", Draw.times(count, () -> draw.of(Words.LOREM)));
    }

    private static String sentences(Draw draw, int count) {
        return String.join(" ", Draw.times(count, () -> sentence(words(draw, (int) draw.integer(4, 10)))));
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }
}
