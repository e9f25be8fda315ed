package org.asynctool.world.numbers;

import java.math.BigInteger;
import org.asynctool.world.numbers.NumberValue.FloatValue;
import org.asynctool.world.numbers.NumberValue.IntValue;

/**
 * Powers and roots. Integers raised to an integer of 0 or more stay exact; everything else is a float within one unit
 * in the last place, the same on every machine.
 */
final class Powers {

    /** A rounded third, as the functions define it: the cube root of 64 is therefore just under 4. */
    private static final NumberValue THIRD = NumberValue.of(0.3333333333333333);

    private Powers() {}

    static NumberValue power(NumberValue base, NumberValue exponent) throws NumberFault {
        if (base instanceof IntValue b && exponent instanceof IntValue e && e.signum() >= 0) {
            return new IntValue(exactPower(b.value(), e.value()));
        }
        return new FloatValue(floatPower(base.toDouble(), exponent.toDouble()));
    }

    static NumberValue square(NumberValue base) throws NumberFault {
        return power(base, NumberValue.of(2));
    }

    static NumberValue cube(NumberValue base) throws NumberFault {
        return power(base, NumberValue.of(3));
    }

    static NumberValue squareRoot(String name, NumberValue number) throws NumberFault {
        requireNotNegative(name, number);
        return new FloatValue(Math.sqrt(number.toDouble()));
    }

    static NumberValue cubeRoot(String name, NumberValue number) throws NumberFault {
        requireNotNegative(name, number);
        return power(number, THIRD);
    }

    static void requireNotNegative(String name, NumberValue number) throws NumberFault {
        if (number.signum() < 0) {
            throw NumberFault.value(name + " must be 0 or more");
        }
    }

    private static BigInteger exactPower(BigInteger base, BigInteger exponent) throws NumberFault {
        if (exponent.signum() == 0) {
            return BigInteger.ONE;
        }
        if (base.abs().compareTo(BigInteger.ONE) <= 0) {
            return exponent.testBit(0) ? base : base.abs();
        }
        // |base| >= 2^(bitLength - 1), so the power can be seen to be too long without computing it.
        BigInteger leastBits = exponent.multiply(BigInteger.valueOf(base.abs().bitLength() - 1));
        if (leastBits.compareTo(BigInteger.valueOf(IntegerLimit.MAX_BITS)) >= 0) {
            throw IntegerLimit.resultExceeded();
        }
        return IntegerLimit.checkResult(base.pow(exponent.intValueExact()));
    }

    private static double floatPower(double base, double exponent) throws NumberFault {
        if (base == 0 && exponent < 0) {
            throw NumberFault.zeroDivision("the base must not be 0 where the exponent is negative");
        }
        if (base < 0 && exponent != Math.rint(exponent)) {
            throw NumberFault.value("the exponent must be a whole number where the base is negative");
        }
        double power = StrictMath.pow(base, exponent);
        if (Double.isInfinite(power)) {
            throw NumberFault.overflow("the power must fit a double, that is be less than 1.8e308");
        }
        return power;
    }
}
