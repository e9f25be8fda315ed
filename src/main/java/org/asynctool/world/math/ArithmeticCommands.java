package org.asynctool.world.math;

import static org.asynctool.world.math.Results.ofNumbers;

import java.util.List;
import org.asynctool.json.Json;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Command.Action;
import org.asynctool.world.internal.Parameters;
import org.asynctool.world.internal.PythonNumbers;
import tools.jackson.databind.JsonNode;

/** Commands on one or two numbers. */
final class ArithmeticCommands {

    private static final JsonNode HUNDRED = Json.of(100);
    private static final String NOT_NUMBERS = "Both inputs must be numbers";

    static final List<Command<JsonNode>> ALL = List.of(
            Command.reading("add", "Adds two numbers.", two("a", "b"), onTwo(PythonNumbers::sum)),
            Command.reading(
                    "subtract",
                    "Subtracts the second number from the first.",
                    two("a", "b"),
                    onTwo(PythonNumbers::difference)),
            Command.reading("multiply", "Multiplies two numbers.", two("a", "b"), onTwo(PythonNumbers::product)),
            Command.reading(
                    "divide",
                    "Divides the first number by the second.",
                    two("a", "b"),
                    notByZero("b", "Cannot divide by zero", onTwo(Arithmetic::quotient))),
            Command.reading(
                    "percentage",
                    "Gives the percentage that a part is of a whole.",
                    Parameters.none().number("part", "The part.").number("whole", "What is 100 percent."),
                    notByZero(
                            "whole",
                            "Whole value cannot be zero",
                            ofNumbers(NOT_NUMBERS, ArithmeticCommands::percentage, "part", "whole"))),
            Command.reading(
                    "absolute_value",
                    "Gives a number without its sign.",
                    Parameters.none().number("number", "The number."),
                    ofNumbers("Input must be a number", ArithmeticCommands::absolute, "number")),
            Command.reading(
                    "round_number",
                    "Rounds a number to a number of decimal places, halves to the even neighbour.",
                    Parameters.none()
                            .number("number", "The number.")
                            .other(
                                    "decimal_places",
                                    "How many decimal places stay; -2 rounds to hundreds.",
                                    Json.read("{\"type\": [\"integer\", \"null\"], \"default\": 0}")),
                    ArithmeticCommands::round));

    private ArithmeticCommands() {}

    /** What is done with two numbers. */
    @FunctionalInterface
    private interface OnTwo {

        JsonNode apply(JsonNode a, JsonNode b) throws ToolException;
    }

    private static Parameters two(String first, String second) {
        return Parameters.none().number(first, "The first number.").number(second, "The second number.");
    }

    private static Action<JsonNode> onTwo(OnTwo operation) {
        Action<JsonNode> action =
                (nothing, arguments) -> Results.of(operation.apply(arguments.value("a"), arguments.value("b")));
        return ofNumbers(NOT_NUMBERS, action, "a", "b");
    }

    private static Action<JsonNode> notByZero(String divisor, String problem, Action<JsonNode> action) {
        return (nothing, arguments) -> Arithmetic.isZero(arguments.value(divisor))
                ? ToolResult.error(problem)
                : action.run(nothing, arguments);
    }

    private static ToolResult percentage(JsonNode nothing, Arguments arguments) throws ToolException {
        return Results.of(
                PythonNumbers.product(Arithmetic.quotient(arguments.value("part"), arguments.value("whole")), HUNDRED));
    }

    private static ToolResult absolute(JsonNode nothing, Arguments arguments) throws ToolException {
        return Results.of(Arithmetic.magnitude(arguments.value("number")));
    }

    private static ToolResult round(JsonNode nothing, Arguments arguments) throws ToolException {
        JsonNode number = arguments.value("number");
        JsonNode places = arguments.value("decimal_places");
        if (!number.isNumber() || !places.isNull() && !places.isIntegralNumber()) {
            return ToolResult.error("First input must be a number, second input must be an integer");
        }
        return Results.of(
                places.isNull()
                        ? Rounding.toInteger(number)
                        : Rounding.of(number, arguments.integer("decimal_places")));
    }
}
