package org.asynctool.world.math;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Ids;
import org.asynctool.world.internal.IntegerQuotient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DoubleNode;

/**
 * Calculates with JSON numbers as CPython does: integers stay exact, a double makes the result one. Doubles may become
 * infinite on the way.
 */
final class Arithmetic {

    private Arithmetic() {}

    static boolean isZero(JsonNode number) {
        return number.isNumber() && exact(number).signum() == 0;
    }

    /** Returns a number without any rounding. */
    static BigDecimal exact(JsonNode number) {
        return number.isIntegralNumber() ? number.decimalValue() : new BigDecimal(rounded(number));
    }

    /**
     * Returns the nearest double.
     *
     * @throws ToolException if an integer is beyond the range of a double
     */
    static double toDouble(JsonNode number) throws ToolException {
        double nearest = rounded(number);
        if (number.isIntegralNumber() && Double.isInfinite(nearest)) {
            throw new ToolException("int too large to convert to float");
        }
        return nearest;
    }

    static JsonNode add(JsonNode a, JsonNode b) throws ToolException {
        return keepingKind(a, b, BigInteger::add, Double::sum);
    }

    static JsonNode subtract(JsonNode a, JsonNode b) throws ToolException {
        return keepingKind(a, b, BigInteger::subtract, (x, y) -> x - y);
    }

    static JsonNode multiply(JsonNode a, JsonNode b) throws ToolException {
        return keepingKind(a, b, BigInteger::multiply, (x, y) -> x * y);
    }

    /** Returns an integer without its sign. */
    static JsonNode magnitude(JsonNode integer) {
        return Ids.of(integer.bigIntegerValue().abs());
    }

    /** Divides by anything but zero; the quotient is a double in any case. */
    static double divide(JsonNode a, JsonNode b) throws ToolException {
        if (!a.isIntegralNumber() || !b.isIntegralNumber()) {
            return toDouble(a) / toDouble(b);
        }
        double quotient = IntegerQuotient.nearestDouble(a.bigIntegerValue(), b.bigIntegerValue());
        if (Double.isInfinite(quotient)) {
            throw new ToolException("integer division result too large for a float");
        }
        return quotient;
    }

    /** Adds up from left to right, rounding after each step. */
    static JsonNode sum(Iterable<JsonNode> numbers) throws ToolException {
        JsonNode sum = Ids.of(BigInteger.ZERO);
        for (JsonNode number : numbers) {
            sum = add(sum, number);
        }
        return sum;
    }

    private static JsonNode keepingKind(
            JsonNode a, JsonNode b, BinaryOperator<BigInteger> exact, DoubleBinaryOperator rounded)
            throws ToolException {
        return a.isIntegralNumber() && b.isIntegralNumber()
                ? Ids.of(exact.apply(a.bigIntegerValue(), b.bigIntegerValue()))
                : DoubleNode.valueOf(rounded.applyAsDouble(toDouble(a), toDouble(b)));
    }

    /** Not simply the node's own double: it refuses integers and decimals that do not fit. */
    private static double rounded(JsonNode number) {
        return number.isDouble() ? number.doubleValue() : number.decimalValue().doubleValue();
    }
}
