package org.asynctool.world.strings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Answer;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Parameters;
import org.asynctool.world.internal.Schemas;

/** Commands that measure texts. */
final class MeasureCommands {

    /** The distance takes as many steps as the lengths of both multiplied. */
    private static final int LONGEST_COMPARED = 2_000;

    private static final int PLACES = 4;

    static final List<Command<Snippets>> ALL = List.of(
            Command.reading(
                    "compare_texts",
                    "Tells whether two texts are the same, which comes first by code points, and how many code points"
                            + " differ (Levenshtein distance). The similarity is 1 for the same and 0 if nothing is.",
                    Parameters.none()
                            .other("text", "One text.", Schemas.text(LONGEST_COMPARED))
                            .other("other", "The other text.", Schemas.text(LONGEST_COMPARED))
                            .flag("ignore_case", "Whether upper and lower case are the same.")
                            .flag("normalize", "Whether both are brought to Unicode form NFC first."),
                    MeasureCommands::compare),
            Command.reading(
                    "text_statistics",
                    "Counts the code points, graphemes, words and lines of a text. Words are what is between blanks.",
                    Texts.text(),
                    MeasureCommands::statistics));

    private MeasureCommands() {}

    private static ToolResult compare(Snippets snippets, Arguments arguments) {
        String text = compared(arguments, "text");
        String other = compared(arguments, "other");
        int[] one = text.codePoints().toArray();
        int[] two = other.codePoints().toArray();
        int distance = Distance.between(one, two);
        int order = Texts.BY_CODE_POINTS.compare(text, other);
        return Answer.of("equal", distance == 0)
                .with("order", order < 0 ? "before" : order > 0 ? "after" : "same")
                .with("distance", distance)
                .with("similarity", similarity(distance, Math.max(one.length, two.length)))
                .result();
    }

    private static String compared(Arguments arguments, String name) {
        String text = arguments.text(name);
        String normal = arguments.flag("normalize") ? Normalizer.normalize(text, Normalizer.Form.NFC) : text;
        return arguments.flag("ignore_case") ? Texts.folded(normal) : normal;
    }

    private static double similarity(int distance, int longest) {
        return longest == 0
                ? 1
                : BigDecimal.valueOf(longest - distance)
                        .divide(BigDecimal.valueOf(longest), PLACES, RoundingMode.HALF_EVEN)
                        .doubleValue();
    }

    private static ToolResult statistics(Snippets snippets, Arguments arguments) {
        String text = arguments.text("text");
        List<String> words =
                Stream.of(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
        List<String> lines = Texts.lines(text);
        return Answer.of("code_points", Texts.length(text))
                .with("graphemes", Texts.graphemes(text).size())
                .with("words", words.size())
                .with(
                        "distinct_words",
                        words.stream().map(Texts::folded).distinct().count())
                .with("lines", lines.size())
                .with(
                        "longest_line",
                        lines.stream().mapToInt(Texts::length).max().orElse(0))
                .result();
    }
}
