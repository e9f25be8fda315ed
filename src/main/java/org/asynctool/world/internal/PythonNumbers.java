package org.asynctool.world.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apiguardian.api.API;
import org.asynctool.json.Json;
import org.asynctool.world.ToolException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Arithmetic on JSON numbers as Python has it: integers are exact, and one float makes the result a float. So {@code 5}
 * and {@code 5.0} stay different where they are shown, though they are equal.
 */
@API(status = API.Status.INTERNAL)
public final class PythonNumbers {

    /** An integer of so many bits has a text that can be read again. */
    private static final int MOST_BITS = 3 * Json.MAX_NUMBER_LENGTH;

    private PythonNumbers() {}

    /**
     * Adds two numbers.
     *
     * @param one a number
     * @param other a number
     * @return their sum, an integer if both are
     * @throws ToolException if it is too large
     */
    public static JsonNode sum(JsonNode one, JsonNode other) throws ToolException {
        return one.isIntegralNumber() && other.isIntegralNumber()
                ? integer(one.bigIntegerValue().add(other.bigIntegerValue()))
                : real(real(one) + real(other));
    }

    /**
     * Subtracts a number from another.
     *
     * @param one a number
     * @param other what to take from it
     * @return their difference, an integer if both are
     * @throws ToolException if it is too large
     */
    public static JsonNode difference(JsonNode one, JsonNode other) throws ToolException {
        return one.isIntegralNumber() && other.isIntegralNumber()
                ? integer(one.bigIntegerValue().subtract(other.bigIntegerValue()))
                : real(real(one) - real(other));
    }

    /**
     * Multiplies two numbers.
     *
     * @param one a number
     * @param other a number
     * @return their product, an integer if both are
     * @throws ToolException if it is too large
     */
    public static JsonNode product(JsonNode one, JsonNode other) throws ToolException {
        return one.isIntegralNumber() && other.isIntegralNumber()
                ? integer(one.bigIntegerValue().multiply(other.bigIntegerValue()))
                : real(real(one) * real(other));
    }

    /**
     * Compares two numbers by their exact values, a float by that of its double.
     *
     * @param one a number
     * @param other a number
     * @return negative, zero or positive, as with {@link Comparable}
     */
    public static int compare(JsonNode one, JsonNode other) {
        if (isDouble(one) && isDouble(other)) {
            // Adding zero turns -0.0 into 0.0, to which it is equal.
            return Double.compare(one.doubleValue() + 0.0, other.doubleValue() + 0.0);
        }
        return exact(one).compareTo(exact(other));
    }

    /** Tells whether a number has the value of a double, which integers of a few digits have. */
    private static boolean isDouble(JsonNode number) {
        return !number.isIntegralNumber() || number.canConvertToInt();
    }

    /**
     * Compares a number with an integer.
     *
     * @param one a number
     * @param other an integer
     * @return negative, zero or positive, as with {@link Comparable}
     */
    public static int compare(JsonNode one, long other) {
        return compare(one, JsonNodeFactory.instance.numberNode(other));
    }

    /**
     * Turns a number into a float.
     *
     * @param number a number
     * @return the nearest double
     * @throws ToolException if it is an integer beyond all doubles
     */
    public static double real(JsonNode number) throws ToolException {
        double value = number.isIntegralNumber() ? number.bigIntegerValue().doubleValue() : number.doubleValue();
        if (!Double.isFinite(value)) {
            throw new ToolException("int too large to convert to float");
        }
        return value;
    }

    /**
     * Makes JSON of the float that a calculation gave.
     *
     * @param value the float
     * @return its JSON form
     * @throws ToolException if it has none since the calculation left the range of doubles
     */
    public static JsonNode real(double value) throws ToolException {
        if (!Double.isFinite(value)) {
            throw new ToolException("the result is too large");
        }
        return JsonNodeFactory.instance.numberNode(value);
    }

    private static JsonNode integer(BigInteger value) throws ToolException {
        if (value.bitLength() > MOST_BITS) {
            throw new ToolException("the result is too large");
        }
        return Ids.of(value);
    }

    /**
     * Turns a number into a decimal without rounding it.
     *
     * @param number a number
     * @return the integer, or the double, digit by digit
     */
    public static BigDecimal exact(JsonNode number) {
        return number.isIntegralNumber()
                ? new BigDecimal(number.bigIntegerValue())
                : new BigDecimal(number.doubleValue());
    }
}
