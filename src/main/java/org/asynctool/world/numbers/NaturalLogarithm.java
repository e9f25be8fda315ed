package org.asynctool.world.numbers;

import java.math.BigInteger;
import org.asynctool.world.internal.IntegerQuotient;

/**
 * Natural logarithms of positive numbers: correctly rounded for every double, and for every integer that fits one.
 *
 * <p>{@code Math.log} may differ between machines and {@code StrictMath.log} is at times one unit off in the last
 * place, which is enough to turn the logarithm of 243 to the base 3 from 4 into 5.
 *
 * <p>The value is split into {@code 2^e * m} with {@code 0.75 <= m < 1.5}, so that
 * {@code ln(value) = e * ln(2) + 2 * atanh((m - 1) / (m + 1))}, and summed up in fixed point with 256 bits after the
 * point. Truncation costs less than 2^-247 in each series (at most 81 terms of at most three units). Where e is not 0
 * it multiplies that by up to 2^11, but then the result is at least 0.28; near 1, where e is 0, the result is at least
 * 2^-53. The relative error is thus below 2^-190. No logarithm of a double comes closer than about 2^-120 to the middle
 * between two doubles (Lefevre and Muller, <i>Worst cases for correct rounding of the elementary functions in double
 * precision</i>), so rounding the sum to the nearest double rounds the true value.
 */
final class NaturalLogarithm {

    private static final int FRACTION_BITS = 256;

    private static final int DOUBLE_FRACTION_BITS = 52;

    private static final BigInteger FIXED_LN_2 = twiceAtanh(BigInteger.ONE, BigInteger.valueOf(3));

    private NaturalLogarithm() {}

    /**
     * Returns the logarithm of the double nearest to {@code value}. Beyond the range of a double it is put together from
     * two rounded parts and at times a unit off in the last place. That is on purpose: so does CPython, whose
     * {@code log(3 ** 649) / log(3)} is just under 649, where correctly rounded logarithms give 649.
     */
    static double of(BigInteger value) {
        double nearest = value.doubleValue();
        if (Double.isFinite(nearest)) {
            return of(nearest);
        }
        int exponent = value.bitLength();
        double significand = IntegerQuotient.nearestDouble(value, BigInteger.ONE.shiftLeft(exponent));
        return of(significand) + of(2.0) * exponent;
    }

    /** Returns the double nearest to the logarithm of a finite {@code value}. */
    static double of(double value) {
        int exponent = Math.getExponent(value) - DOUBLE_FRACTION_BITS;
        return nearest(BigInteger.valueOf((long) Math.scalb(value, -exponent)), exponent);
    }

    /** Returns the double nearest to the logarithm of {@code significand * 2^exponent}. */
    private static double nearest(BigInteger significand, int exponent) {
        int bits = significand.bitLength();
        if (!isAtLeastThreeQuarters(significand, bits)) {
            bits--;
        }
        BigInteger one = BigInteger.ONE.shiftLeft(bits);
        BigInteger sum = FIXED_LN_2
                .multiply(BigInteger.valueOf(exponent + bits))
                .add(twiceAtanh(significand.subtract(one), significand.add(one)));
        return Math.scalb(sum.doubleValue(), -FRACTION_BITS);
    }

    /** Whether {@code significand / 2^bits}, which is from 0.5 to 1, is 0.75 or more: its second bit says so. */
    private static boolean isAtLeastThreeQuarters(BigInteger significand, int bits) {
        return bits > 1 && significand.testBit(bits - 2);
    }

    /** Returns {@code 2 * atanh(numerator / denominator)} in fixed point, for quotients up to a third. */
    private static BigInteger twiceAtanh(BigInteger numerator, BigInteger denominator) {
        // On the magnitude only: shifting a negative number right never arrives at zero.
        BigInteger quotient = numerator.abs().shiftLeft(FRACTION_BITS).divide(denominator);
        BigInteger square = quotient.multiply(quotient).shiftRight(FRACTION_BITS);
        BigInteger sum = BigInteger.ZERO;
        BigInteger power = quotient;
        for (int k = 1; power.signum() > 0; k += 2) {
            sum = sum.add(power.divide(BigInteger.valueOf(k)));
            power = power.multiply(square).shiftRight(FRACTION_BITS);
        }
        BigInteger twice = sum.shiftLeft(1);
        return numerator.signum() < 0 ? twice.negate() : twice;
    }
}
