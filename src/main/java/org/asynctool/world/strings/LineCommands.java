package org.asynctool.world.strings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Answer;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Schemas;

/** Commands that work on lines. */
final class LineCommands {

    private static final int WIDEST = 1_000;

    static final List<Command<Snippets>> ALL = List.of(
            Command.reading(
                    "arrange_lines",
                    "Sorts the lines of a text by code points, or leaves lines out that have come before, or both."
                            + " Lines that are the same for the order stay in theirs.",
                    Texts.text()
                            .other(
                                    "order",
                                    "How lines are sorted.",
                                    Schemas.choice("as_is", "ascending", "descending")
                                            .put("default", "as_is"))
                            .flag("distinct", "Whether only the first of lines that are the same stays.")
                            .flag("ignore_case", "Whether upper and lower case are the same."),
                    LineCommands::arrange),
            Command.reading(
                    "wrap_text",
                    "Breaks the lines of a text between words so that none is wider than allowed, in code points. Words"
                            + " that are too long are cut, several blanks become one.",
                    Texts.text().other("width", "The widest line allowed.", Schemas.integer(1, WIDEST)),
                    LineCommands::wrap));

    private LineCommands() {}

    private static ToolResult arrange(Snippets snippets, Arguments arguments) throws ToolException {
        List<String> given = Texts.lines(arguments.text("text"));
        UnaryOperator<String> key = arguments.flag("ignore_case") ? Texts::folded : UnaryOperator.identity();
        List<String> lines = arguments.flag("distinct") ? distinct(given, key) : new ArrayList<>(given);
        Comparator<String> ascending = Comparator.comparing(key, Texts.BY_CODE_POINTS);
        switch (arguments.text("order")) {
            case "ascending" -> lines.sort(ascending);
            case "descending" -> lines.sort(ascending.reversed());
            default -> {}
        }
        return Answer.of("text", String.join("\n", lines))
                .with("lines", lines.size())
                .with("removed", given.size() - lines.size())
                .result();
    }

    private static List<String> distinct(List<String> lines, UnaryOperator<String> key) {
        Set<String> seen = new HashSet<>();
        List<String> distinct = new ArrayList<>(lines);
        distinct.removeIf(line -> !seen.add(key.apply(line)));
        return distinct;
    }

    private static ToolResult wrap(Snippets snippets, Arguments arguments) throws ToolException {
        int width = arguments.integer("width");
        List<String> wrapped = new ArrayList<>();
        for (String line : Texts.lines(arguments.text("text"))) {
            wrap(line.strip(), width, wrapped);
        }
        return Answer.of("text", Texts.bounded(String.join("\n", wrapped)))
                .with("lines", wrapped.size())
                .result();
    }

    private static void wrap(String line, int width, List<String> wrapped) {
        StringBuilder open = new StringBuilder();
        int length = 0;
        for (String word : words(line, width)) {
            int more = Texts.length(word);
            if (length > 0 && length + 1 + more > width) {
                wrapped.add(open.toString());
                open.setLength(0);
                length = 0;
            }
            open.append(length > 0 ? " " : "").append(word);
            length += more + (length > 0 ? 1 : 0);
        }
        wrapped.add(open.toString());
    }

    private static List<String> words(String line, int width) {
        List<String> words = new ArrayList<>();
        for (String word : line.split("\\s+")) {
            int from = 0;
            while (word.codePointCount(from, word.length()) > width) {
                int end = word.offsetByCodePoints(from, width);
                words.add(word.substring(from, end));
                from = end;
            }
            words.add(word.substring(from));
        }
        return words;
    }
}
