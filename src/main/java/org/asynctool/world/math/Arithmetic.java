package org.asynctool.world.math;

import java.math.BigInteger;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Ids;
import org.asynctool.world.internal.IntegerQuotient;
import org.asynctool.world.internal.PythonNumbers;
import tools.jackson.databind.JsonNode;

/** What this world calculates with JSON numbers beyond {@link PythonNumbers}. */
final class Arithmetic {

    private Arithmetic() {}

    static boolean isZero(JsonNode number) {
        return number.isNumber() && PythonNumbers.compare(number, 0) == 0;
    }

    /** Returns a number without its sign. */
    static JsonNode magnitude(JsonNode number) throws ToolException {
        return number.isIntegralNumber()
                ? Ids.of(number.bigIntegerValue().abs())
                : PythonNumbers.real(Math.abs(PythonNumbers.real(number)));
    }

    /**
     * Divides by anything but zero; the quotient is a double in any case.
     *
     * @throws ToolException if it is beyond the range of a double
     */
    static JsonNode quotient(JsonNode one, JsonNode other) throws ToolException {
        if (!one.isIntegralNumber() || !other.isIntegralNumber()) {
            return PythonNumbers.real(PythonNumbers.real(one) / PythonNumbers.real(other));
        }
        double quotient = IntegerQuotient.nearestDouble(one.bigIntegerValue(), other.bigIntegerValue());
        if (Double.isInfinite(quotient)) {
            throw new ToolException("integer division result too large for a float");
        }
        return PythonNumbers.real(quotient);
    }

    /** Adds up from left to right, rounding after each step. */
    static JsonNode sum(Iterable<JsonNode> numbers) throws ToolException {
        JsonNode sum = Ids.of(BigInteger.ZERO);
        for (JsonNode number : numbers) {
            sum = PythonNumbers.sum(sum, number);
        }
        return sum;
    }
}
