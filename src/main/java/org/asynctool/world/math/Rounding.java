package org.asynctool.world.math;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Ids;
import org.asynctool.world.internal.PythonNumbers;
import tools.jackson.databind.JsonNode;

/**
 * Rounds to decimal places, ties to even. What counts is the exact value of a double: 2.675 is a little less, and its
 * last two places round to 2.67.
 */
final class Rounding {

    /** No double has more decimal places, and no number that is read has more digits in front of them. */
    private static final int MOST_PLACES = 11_000;

    private Rounding() {}

    /**
     * Rounds to a number of the same kind.
     *
     * @param places below zero for tens, hundreds and so on
     * @throws ToolException if the nearest double is infinite
     */
    static JsonNode of(JsonNode number, int places) throws ToolException {
        if (number.isIntegralNumber()) {
            return places >= 0 ? number : Ids.of(rounded(number, places).toBigInteger());
        }
        double value = PythonNumbers.real(number);
        double nearest = rounded(number, places).doubleValue();
        if (Double.isInfinite(nearest)) {
            throw new ToolException("rounded value too large to represent");
        }
        return PythonNumbers.real(Math.copySign(nearest, value));
    }

    static JsonNode toInteger(JsonNode number) {
        return Ids.of(rounded(number, 0).toBigInteger());
    }

    private static BigDecimal rounded(JsonNode number, int places) {
        int scale = Math.max(-MOST_PLACES, Math.min(MOST_PLACES, places));
        return PythonNumbers.exact(number).setScale(scale, RoundingMode.HALF_EVEN);
    }
}
