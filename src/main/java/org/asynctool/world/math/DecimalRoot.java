package org.asynctool.world.math;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Square roots as decimals, which keep the digits they are asked for. */
final class DecimalRoot {

    private DecimalRoot() {}

    /**
     * Takes the root of a number.
     *
     * @param number zero or more, without needless zeros behind the point
     * @param digits how many significant digits the root has, 1 or more, ties to even; an exact root may have fewer
     * @return the root; how it is written, zeros at the end included, is a part of it
     */
    static BigDecimal of(BigDecimal number, int digits) {
        int halfScale = (number.scale() + 1) / 2;
        BigInteger[] root = scaledRoot(number, halfScale);
        BigDecimal exact = new BigDecimal(root[0], halfScale);
        if (root[1].signum() == 0 && exact.precision() <= digits) {
            return exact;
        }
        int integerDigits = number.precision() - number.scale();
        int scale = Math.max(halfScale, digits + 2 - integerDigits / 2);
        BigInteger[] longer = scaledRoot(number, scale);
        // One more digit tells whether anything was cut off, so that nothing looks like a tie that is none.
        BigInteger sticky = longer[0].multiply(BigInteger.TEN).add(BigInteger.valueOf(longer[1].signum()));
        return new BigDecimal(sticky, scale + 1).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    /** Returns the root without what comes behind so many decimals, and what is left. */
    private static BigInteger[] scaledRoot(BigDecimal number, int scale) {
        return number.scaleByPowerOfTen(2 * scale).toBigIntegerExact().sqrtAndRemainder();
    }
}
