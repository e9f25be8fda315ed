package org.asynctool.world.numbers;

import java.math.BigInteger;
import org.asynctool.world.numbers.NumberValue.FloatValue;
import org.asynctool.world.numbers.NumberValue.IntValue;

/** Functions whose result is a whole number: roots and fractions cut off, and common divisors and multiples. */
final class Integers {

    private Integers() {}

    static NumberValue sqrt(IntValue num) throws NumberFault {
        Powers.requireNotNegative("num", num);
        return new IntValue(num.value().sqrt());
    }

    static NumberValue floor(NumberValue x) throws NumberFault {
        return x instanceof IntValue
                ? x
                : new IntValue(NumberValue.of(Math.floor(x.toDouble())).truncated());
    }

    /** The quotient of the two rounded logarithms, cut toward zero; its rounding errors are part of the function. */
    static NumberValue log(NumberValue x, NumberValue base) throws NumberFault {
        double lnX = naturalLogarithm("x", x);
        double lnBase = naturalLogarithm("base", base);
        if (lnBase == 0) {
            throw NumberFault.zeroDivision("base must not be 1");
        }
        return new IntValue(new FloatValue(lnX / lnBase).truncated());
    }

    static NumberValue gcd(NumberValue a, NumberValue b) throws NumberFault {
        return new IntValue(greatestCommonDivisor(a, b));
    }

    static NumberValue lcm(NumberValue a, NumberValue b) throws NumberFault {
        BigInteger divisor = greatestCommonDivisor(a, b);
        if (divisor.signum() == 0) {
            throw NumberFault.zeroDivision("the whole part of a or b must not be 0");
        }
        NumberValue product = Arithmetic.multiply(a, b);
        BigInteger multiple = product.truncated().abs().divide(divisor);
        return product instanceof IntValue ? new IntValue(multiple) : new FloatValue(multiple.doubleValue());
    }

    private static BigInteger greatestCommonDivisor(NumberValue a, NumberValue b) throws NumberFault {
        return a.truncated().gcd(b.truncated());
    }

    private static double naturalLogarithm(String name, NumberValue number) throws NumberFault {
        if (number.signum() <= 0) {
            throw NumberFault.value(name + " must be greater than 0");
        }
        return number instanceof IntValue integer
                ? NaturalLogarithm.of(integer.value())
                : NaturalLogarithm.of(number.toDouble());
    }
}
