package org.asynctool.world.generator;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Lookup;
import org.asynctool.world.internal.Parameters;
import org.asynctool.world.internal.Schemas;

/** Commands that make numbers up. */
final class NumberCommands {

    private static final int MOST_LINES = 50;

    static final List<Command<Generator>> ALL = List.of(
            Command.reading(
                    "generate_sequence",
                    "Lists the numbers of a sequence: arithmetic (first, then step more each time), geometric (first,"
                            + " then step times as much each time), fibonacci (0, 1, 1, 2, ...) or primes (from first"
                            + " on).",
                    Common.count("How many numbers.")
                            .choice("kind", "Which sequence.", Sequence.words())
                            .other(
                                    "first",
                                    "Where to begin; needed for arithmetic and geometric, 2 for primes if left out, not"
                                            + " for fibonacci.",
                                    Schemas.optionalInteger(-Common.GREATEST, Common.GREATEST))
                            .other(
                                    "step",
                                    "Needed for arithmetic and geometric, not for the others.",
                                    Schemas.optionalInteger(-Common.GREATEST, Common.GREATEST)),
                    NumberCommands::sequence),
            Command.reading(
                    "random_integers",
                    "Draws integers, both ends included.",
                    Common.seeded(Common.range(Common.count("How many integers."))
                            .flag("distinct", "Whether each may come only once.")),
                    NumberCommands::integers),
            Command.reading(
                    "generate_matrix",
                    "Draws a matrix of integers, both ends included, as a list of its rows.",
                    Common.seeded(Common.range(Parameters.none()
                            .other("rows", "How many rows.", Schemas.integer(1, MOST_LINES))
                            .other("columns", "How many columns.", Schemas.integer(1, MOST_LINES)))),
                    NumberCommands::matrix),
            Command.changing(
                    "next_number",
                    "Draws the next integer of a stream, both ends included. Each call moves the stream on; streams of"
                            + " other names stay where they are.",
                    Common.range(Parameters.none().other("stream", "Name of the stream.", Datasets.name())),
                    NumberCommands::next));

    private NumberCommands() {}

    private static ToolResult sequence(Generator generator, Arguments arguments) throws ToolException {
        return ToolResult.of(Map.of("numbers", Sequence.read(arguments).numbers(arguments.integer("count"))));
    }

    private static ToolResult integers(Generator generator, Arguments arguments) throws ToolException {
        Range range = Range.read(arguments);
        int count = arguments.integer("count");
        Draw draw = Common.draw(generator, arguments, "integers");
        boolean distinct = arguments.flag("distinct");
        Lookup.require(
                !distinct || range.size() >= count,
                "there are only " + range.size() + " different integers to draw, not " + count);
        Collection<Long> integers = distinct ? distinct(range, draw, count) : Draw.times(count, () -> range.draw(draw));
        return ToolResult.of(Map.of("integers", integers));
    }

    private static Set<Long> distinct(Range range, Draw draw, int count) {
        Set<Long> integers = new LinkedHashSet<>();
        while (integers.size() < count) {
            integers.add(range.draw(draw));
        }
        return integers;
    }

    private static ToolResult matrix(Generator generator, Arguments arguments) throws ToolException {
        Range range = Range.read(arguments);
        Draw draw = Common.draw(generator, arguments, "matrix");
        int columns = arguments.integer("columns");
        return ToolResult.of(Map.of(
                "matrix", Draw.times(arguments.integer("rows"), () -> Draw.times(columns, () -> range.draw(draw)))));
    }

    private static ToolResult next(Generator generator, Arguments arguments) throws ToolException {
        Range range = Range.read(arguments);
        return ToolResult.of(Map.of("number", range.draw(generator.next(arguments.text("stream")))));
    }
}
