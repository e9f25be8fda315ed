package org.asynctool.world.math;

import java.math.BigInteger;
import java.util.Map;
import java.util.stream.Stream;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Command.Action;
import tools.jackson.databind.JsonNode;

/** What all tools answer: {@code {"result": 5}}. */
final class Results {

    /** CPython does not write longer ones either. */
    static final int MOST_DIGITS = 4_300;

    private static final BigInteger BOUND = BigInteger.TEN.pow(MOST_DIGITS);

    /** Two to this power is longer in any case. */
    static final int MOST_BITS = BOUND.bitLength();

    private Results() {}

    /**
     * Answers a number.
     *
     * @throws ToolException if it is an integer that is too long
     */
    static ToolResult of(JsonNode number) throws ToolException {
        if (number.isIntegralNumber() && number.bigIntegerValue().abs().compareTo(BOUND) >= 0) {
            throw tooLong();
        }
        return ToolResult.of(Map.of("result", number));
    }

    static ToolException tooLong() {
        return new ToolException("Exceeds the limit (" + MOST_DIGITS + " digits) for integer string conversion");
    }

    /** Makes an action an error where arguments are no numbers, as if their schema did not keep such away. */
    static <S> Action<S> ofNumbers(String problem, Action<S> action, String... names) {
        return (state, arguments) -> Stream.of(names).map(arguments::value).allMatch(JsonNode::isNumber)
                ? action.run(state, arguments)
                : ToolResult.error(problem);
    }
}
