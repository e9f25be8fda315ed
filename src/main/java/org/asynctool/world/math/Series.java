package org.asynctool.world.math;

import java.math.BigInteger;

/**
 * Logarithms and powers of e in fixed point: integers that stand for so many bits after the point. The last few bits,
 * not more than 24, are not right.
 *
 * @param bits how many bits there are after the point, at most {@value #MOST_BITS}
 */
record Series(int bits) {

    static final int MOST_BITS = 1_024;

    private static final BigInteger LOGARITHM_OF_TWO =
            new Series(MOST_BITS).mantissaLogarithm(BigInteger.TWO.shiftLeft(MOST_BITS));

    /** Returns the natural logarithm of a positive number. */
    BigInteger logarithm(Binary number) {
        BigInteger significand = number.significand();
        int length = significand.bitLength();
        // From 3/4 to 3/2, so that what is near to one is not put together from parts that cancel out.
        int scale = length > 1 && significand.testBit(length - 2) ? length : length - 1;
        BigInteger mantissa = significand.shiftLeft(bits).shiftRight(scale);
        int exponent = number.exponent() + scale;
        BigInteger logarithm = mantissaLogarithm(mantissa);
        return exponent == 0 ? logarithm : logarithm.add(logarithmOfTwo().multiply(BigInteger.valueOf(exponent)));
    }

    /** Returns e to the power of a number. */
    Binary exponential(BigInteger power) {
        BigInteger[] parts = floorParts(power, logarithmOfTwo());
        BigInteger sum = BigInteger.ONE.shiftLeft(bits);
        BigInteger term = sum;
        for (int i = 1; term.signum() != 0; i++) {
            term = term.multiply(parts[1]).shiftRight(bits).divide(BigInteger.valueOf(i));
            sum = sum.add(term);
        }
        return new Binary(sum, parts[0].intValueExact() - bits);
    }

    private BigInteger logarithmOfTwo() {
        return LOGARITHM_OF_TWO.shiftRight(MOST_BITS - bits);
    }

    private BigInteger mantissaLogarithm(BigInteger mantissa) {
        BigInteger one = BigInteger.ONE.shiftLeft(bits);
        return inverseTangent(mantissa.subtract(one), mantissa.add(one)).shiftLeft(1);
    }

    /** Returns the inverse hyperbolic tangent of a quotient. */
    private BigInteger inverseTangent(BigInteger numerator, BigInteger denominator) {
        // Of the magnitude: shifting a negative number right never arrives at zero.
        BigInteger power = numerator.abs().shiftLeft(bits).divide(denominator);
        BigInteger square = power.multiply(power).shiftRight(bits);
        BigInteger sum = BigInteger.ZERO;
        for (int i = 1; power.signum() != 0; i += 2) {
            sum = sum.add(power.divide(BigInteger.valueOf(i)));
            power = power.multiply(square).shiftRight(bits);
        }
        return numerator.signum() < 0 ? sum.negate() : sum;
    }

    private static BigInteger[] floorParts(BigInteger dividend, BigInteger divisor) {
        BigInteger remainder = dividend.mod(divisor);
        return new BigInteger[] {dividend.subtract(remainder).divide(divisor), remainder};
    }
}
