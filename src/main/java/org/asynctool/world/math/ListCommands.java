package org.asynctool.world.math;

import java.util.List;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Command.Action;
import org.asynctool.world.internal.Parameters;
import org.asynctool.world.internal.PythonNumbers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Commands on lists of numbers. */
final class ListCommands {

    static final List<Command<JsonNode>> ALL = List.of(
            command("mean", "Gives the mean of a list of numbers.", "calculate mean", ListCommands::mean),
            command(
                    "standard_deviation",
                    "Gives the standard deviation of a list of numbers, which are taken as a whole population.",
                    "calculate standard deviation",
                    ListCommands::standardDeviation),
            command("sum_values", "Adds up a list of numbers.", "calculate sum", Arithmetic::sum),
            command("min_value", "Picks the smallest number of a list.", "find minimum", ListCommands::min),
            command("max_value", "Picks the largest number of a list.", "find maximum", ListCommands::max));

    private ListCommands() {}

    /** What is done with a list of one number or more. */
    @FunctionalInterface
    private interface OnList {

        JsonNode apply(ArrayNode numbers) throws ToolException;
    }

    private static Command<JsonNode> command(String name, String description, String task, OnList operation) {
        Action<JsonNode> action = (nothing, arguments) -> {
            JsonNode numbers = arguments.value("numbers");
            if (isNothing(numbers)) {
                return ToolResult.error("Cannot " + task + " of an empty list");
            }
            return numbers.isArray() && numbers.valueStream().allMatch(JsonNode::isNumber)
                    ? Results.of(operation.apply((ArrayNode) numbers))
                    : ToolResult.error("All elements in the list must be numbers");
        };
        return Command.reading(name, description, Parameters.none().list("numbers", "The numbers.", "number"), action);
    }

    /** Python takes all of these for false. */
    private static boolean isNothing(JsonNode numbers) {
        return numbers.isContainer() && numbers.isEmpty()
                || numbers.isNull()
                || numbers.isString() && numbers.stringValue().isEmpty()
                || Arithmetic.isZero(numbers);
    }

    private static JsonNode mean(ArrayNode numbers) throws ToolException {
        return Arithmetic.quotient(Arithmetic.sum(numbers), JsonNodeFactory.instance.numberNode(numbers.size()));
    }

    private static JsonNode standardDeviation(ArrayNode numbers) throws ToolException {
        JsonNode mean = mean(numbers);
        double sum = 0;
        for (JsonNode number : numbers) {
            sum += square(PythonNumbers.real(PythonNumbers.difference(number, mean)));
        }
        return PythonNumbers.real(Math.sqrt(sum / numbers.size()));
    }

    private static double square(double number) throws ToolException {
        double square = number * number;
        if (Double.isInfinite(square)) {
            throw Powers.outOfRange();
        }
        return square;
    }

    private static JsonNode min(ArrayNode numbers) {
        JsonNode min = numbers.get(0);
        for (JsonNode number : numbers) {
            min = PythonNumbers.compare(number, min) < 0 ? number : min;
        }
        return min;
    }

    private static JsonNode max(ArrayNode numbers) {
        JsonNode max = numbers.get(0);
        for (JsonNode number : numbers) {
            max = PythonNumbers.compare(number, max) > 0 ? number : max;
        }
        return max;
    }
}
