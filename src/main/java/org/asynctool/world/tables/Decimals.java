package org.asynctool.world.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Lookup;

/**
 * Numbers of at most 15 digits, of which at most 10 are decimals: as many as survive in any reader of JSON. They are
 * calculated with exactly; only a result that does not fit is rounded, once, half to even.
 */
final class Decimals {

    static final int DIGITS = 15;
    static final int PLACES = 10;

    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(DIGITS);

    private Decimals() {}

    /** Tells whether a value fits as it is. */
    static boolean fits(BigDecimal value) {
        BigDecimal plain = plain(value);
        return plain.abs().compareTo(LIMIT) < 0 && plain.scale() <= PLACES && plain.precision() <= DIGITS;
    }

    /** Returns the one form of a value: no zeros at the end behind the point, no exponent. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * Rounds an exact result to what fits.
     *
     * @throws ToolException if it is too large
     */
    static BigDecimal rounded(BigDecimal exact) throws ToolException {
        int places = Math.min(Math.max(exact.scale(), 0), places(exact));
        return bounded(exact.setScale(places, RoundingMode.HALF_EVEN));
    }

    /**
     * Divides, by a number that is not zero, and rounds to what fits.
     *
     * @throws ToolException if the quotient is too large
     */
    static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) throws ToolException {
        BigDecimal whole = dividend.divide(divisor, 0, RoundingMode.DOWN);
        return bounded(dividend.divide(divisor, places(whole), RoundingMode.HALF_EVEN));
    }

    private static int places(BigDecimal value) {
        int whole = Math.max(value.precision() - value.scale(), 0);
        return Math.max(0, Math.min(PLACES, DIGITS - whole));
    }

    private static BigDecimal bounded(BigDecimal value) throws ToolException {
        Lookup.require(value.abs().compareTo(LIMIT) < 0, "a result has more than " + DIGITS + " digits");
        // A carry, such as of 99999.99999999996 to 100000, leaves zeros only, so the digits still fit.
        return plain(value);
    }
}
