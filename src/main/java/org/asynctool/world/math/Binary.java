package org.asynctool.world.math;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.asynctool.world.internal.IntegerQuotient;

/**
 * A binary number of any size and precision.
 *
 * @param significand times two to the power of the exponent
 * @param exponent of any sign
 */
record Binary(BigInteger significand, int exponent) {

    /** Takes an exact value: an integer, or a decimal that has come from a double. */
    static Binary of(BigDecimal exact) {
        // A decimal with so many places has no more binary ones, and five divides out.
        int places = Math.max(0, exact.scale());
        BigInteger fives = BigInteger.valueOf(5).pow(places);
        return new Binary(exact.setScale(places).unscaledValue().divide(fives), -places);
    }

    /** Rounds to a number of significant bits, ties to even. */
    Binary rounded(int bits) {
        BigInteger magnitude = significand.abs();
        int excess = magnitude.bitLength() - bits;
        if (excess <= 0) {
            return this;
        }
        BigInteger cut = magnitude.shiftRight(excess);
        boolean half = magnitude.testBit(excess - 1);
        boolean tie = half && magnitude.getLowestSetBit() == excess - 1;
        boolean up = tie ? cut.testBit(0) : half;
        BigInteger nearest = up ? cut.add(BigInteger.ONE) : cut;
        return new Binary(significand.signum() < 0 ? nearest.negate() : nearest, exponent + excess);
    }

    /** Divides and rounds the quotient to a number of significant bits, ties to even. */
    Binary dividedBy(Binary divisor, int bits) {
        int shift = Math.max(0, bits + 2 - significand.bitLength() + divisor.significand.bitLength());
        BigInteger[] quotient = significand.shiftLeft(shift).divideAndRemainder(divisor.significand);
        // One more bit tells whether anything was cut off, so that nothing looks like a tie that is none.
        BigInteger sticky = quotient[0].shiftLeft(1);
        if (quotient[1].signum() != 0) {
            int sign = significand.signum() * divisor.significand.signum();
            sticky = sticky.add(BigInteger.valueOf(sign));
        }
        return new Binary(sticky, exponent - divisor.exponent - shift - 1).rounded(bits);
    }

    /** Returns the nearest double, which may be infinite. */
    double toDouble() {
        return IntegerQuotient.nearestDouble(
                significand.shiftLeft(Math.max(0, exponent)), BigInteger.ONE.shiftLeft(Math.max(0, -exponent)));
    }

    /** Returns the same number as a decimal. */
    BigDecimal exact() {
        return exponent >= 0
                ? new BigDecimal(significand.shiftLeft(exponent))
                : new BigDecimal(significand.multiply(BigInteger.valueOf(5).pow(-exponent)), -exponent);
    }
}
