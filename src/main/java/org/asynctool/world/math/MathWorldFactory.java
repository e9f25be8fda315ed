package org.asynctool.world.math;

import java.util.List;
import org.apiguardian.api.API;
import org.asynctool.world.internal.CommandWorldFactory;
import org.asynctool.world.internal.Commands;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Makes worlds that are a calculator. Tools: {@code absolute_value}, {@code add}, {@code divide}, {@code
 * imperial_si_conversion}, {@code logarithm}, {@code max_value}, {@code mean}, {@code min_value}, {@code multiply},
 * {@code percentage}, {@code power}, {@code round_number}, {@code si_unit_conversion}, {@code square_root}, {@code
 * standard_deviation}, {@code subtract}, {@code sum_values}. They behave as class MathAPI of the Berkeley Function
 * Calling Leaderboard does.
 *
 * <p>Initial state: any, for none of it means anything. The state that goals are judged by is {@code {}}: calls do not
 * depend on each other.
 *
 * <p>Numbers written without fraction and exponent are integers of any size and stay exact; others are doubles, and the
 * two are different: {@code 5} and {@code 5.0}. An integer result has at most 4,300 digits, a root at most 10,000. A call that would exceed this fails, and so does one whose result is beyond the range of a double.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class MathWorldFactory extends CommandWorldFactory<JsonNode> {

    private static final Commands<JsonNode> COMMANDS =
            Commands.of(List.of(ArithmeticCommands.ALL, PowerCommands.ALL, ListCommands.ALL, ConversionCommands.ALL));

    /** For the service loader. */
    public MathWorldFactory() {
        super("math", COMMANDS, state -> JsonNodeFactory.instance::objectNode, JsonNode::deepCopy);
    }
}
