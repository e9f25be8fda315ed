package org.asynctool.world.math;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.asynctool.world.ToolException;

/** Powers: exact of integers, of doubles the double that is nearest to the true power. */
final class Powers {

    /** Far more than any power of doubles needs to be told from the middle between two doubles. */
    private static final Series SERIES = new Series(640);

    /** Leaves powers that end within as many bits as they are: exact ones, and ties. */
    private static final int CERTAIN_BITS = 400;

    private static final double LARGEST_LOGARITHM = 720;
    private static final double SMALLEST_LOGARITHM = -760;

    private Powers() {}

    /**
     * Raises an integer to a positive integer.
     *
     * @throws ToolException if the power has too many digits
     */
    static BigInteger of(BigInteger base, BigInteger exponent) throws ToolException {
        if (base.abs().compareTo(BigInteger.ONE) <= 0) {
            return exponent.testBit(0) ? base : base.abs();
        }
        // |base| >= 2^(bitLength - 1): seen to be too long without computing it.
        BigInteger leastBits = exponent.multiply(BigInteger.valueOf(base.abs().bitLength() - 1));
        if (leastBits.compareTo(BigInteger.valueOf(Results.MOST_BITS)) >= 0) {
            throw Results.tooLong();
        }
        return base.pow(exponent.intValueExact());
    }

    /**
     * Raises a double to a double.
     *
     * @throws ToolException if there is no real power, or none that fits a double
     */
    static double of(double base, double exponent) throws ToolException {
        boolean whole = exponent == Math.rint(exponent);
        if (base < 0 && !whole) {
            throw new ToolException("a negative number has no real power with a fraction in the exponent");
        }
        if (base == 0 || Math.abs(base) == 1) {
            return StrictMath.pow(base, exponent);
        }
        double power = ofMagnitude(Math.abs(base), exponent);
        if (Double.isInfinite(power)) {
            throw outOfRange();
        }
        return base < 0 && Math.abs(exponent % 2) == 1 ? -power : power;
    }

    static ToolException outOfRange() {
        return new ToolException("(34, 'Numerical result out of range')");
    }

    private static double ofMagnitude(double base, double exponent) {
        double roughly = exponent * StrictMath.log(base);
        if (roughly > LARGEST_LOGARITHM) {
            return Double.POSITIVE_INFINITY;
        }
        if (roughly < SMALLEST_LOGARITHM) {
            return 0;
        }
        Binary factor = Binary.of(new BigDecimal(exponent));
        BigInteger logarithm = SERIES.logarithm(Binary.of(new BigDecimal(base)))
                .multiply(factor.significand())
                .shiftRight(-factor.exponent());
        return SERIES.exponential(logarithm).rounded(CERTAIN_BITS).toDouble();
    }
}
