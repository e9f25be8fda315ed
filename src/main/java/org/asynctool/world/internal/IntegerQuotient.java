package org.asynctool.world.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apiguardian.api.API;

/**
 * Division of integers of any size into the nearest double.
 *
 * <p>Dividing the nearest doubles of both would round three times, and overflow although the quotient is small.
 */
@API(status = API.Status.INTERNAL)
public final class IntegerQuotient {

    /** Bits in the significand of a double, the hidden one included. */
    private static final int PRECISION = 53;

    /** The exponent of the smallest double: below it, a double has fewer significant bits. */
    private static final int LEAST_EXPONENT = -1074;

    private IntegerQuotient() {}

    /**
     * Divides two integers.
     *
     * @param a the dividend
     * @param b the divisor, not 0
     * @return {@code a / b} rounded once, ties to even; infinite beyond the range of a double
     */
    public static double nearestDouble(BigInteger a, BigInteger b) {
        double magnitude = nearest(a.abs(), b.abs());
        // Zero takes part: 0 / -5 is -0.0.
        return a.signum() < 0 != b.signum() < 0 ? -magnitude : magnitude;
    }

    private static double nearest(BigInteger a, BigInteger b) {
        // a / b lies strictly between 2^(d-1) and 2^(d+1), so this exponent leaves 53 or 54 bits before the point.
        int d = a.bitLength() - b.bitLength();
        int exponent = Math.max(d - PRECISION, LEAST_EXPONENT);
        if (scaled(a, b, exponent, RoundingMode.DOWN).bitLength() > PRECISION) {
            exponent++;
        }
        BigInteger significand = scaled(a, b, exponent, RoundingMode.HALF_EVEN);
        // At most 2^53 times a power of two that a double can have: both steps are exact, or overflow to infinity.
        return Math.scalb(significand.doubleValue(), exponent);
    }

    /** Returns {@code a / b / 2^exponent} as an integer. */
    private static BigInteger scaled(BigInteger a, BigInteger b, int exponent, RoundingMode rounding) {
        BigInteger dividend = exponent < 0 ? a.shiftLeft(-exponent) : a;
        BigInteger divisor = exponent > 0 ? b.shiftLeft(exponent) : b;
        return new BigDecimal(dividend)
                .divide(new BigDecimal(divisor), 0, rounding)
                .toBigInteger();
    }
}
