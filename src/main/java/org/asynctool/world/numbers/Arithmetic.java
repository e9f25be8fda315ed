package org.asynctool.world.numbers;

import java.math.BigInteger;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import org.asynctool.world.internal.IntegerQuotient;
import org.asynctool.world.numbers.NumberValue.FloatValue;
import org.asynctool.world.numbers.NumberValue.IntValue;

/** Sums, products, quotients and comparisons across both kinds of numbers. */
final class Arithmetic {

    private Arithmetic() {}

    static NumberValue add(NumberValue a, NumberValue b) throws NumberFault {
        return keepingKind(a, b, BigInteger::add, Double::sum);
    }

    static NumberValue subtract(NumberValue a, NumberValue b) throws NumberFault {
        return keepingKind(a, b, BigInteger::subtract, (x, y) -> x - y);
    }

    static NumberValue multiply(NumberValue a, NumberValue b) throws NumberFault {
        return keepingKind(a, b, BigInteger::multiply, (x, y) -> x * y);
    }

    /** Multiplies from left to right, rounding after each step. */
    static NumberValue product(NumberValue first, NumberValue second, NumberValue third) throws NumberFault {
        return multiply(multiply(first, second), third);
    }

    /** Always a float, also where integers divide evenly. */
    static NumberValue divide(NumberValue a, NumberValue b) throws NumberFault {
        requireDivisor(b);
        if (a instanceof IntValue dividend && b instanceof IntValue divisor) {
            return quotient(dividend.value(), divisor.value());
        }
        return new FloatValue(a.toDouble() / b.toDouble());
    }

    private static NumberValue quotient(BigInteger a, BigInteger b) throws NumberFault {
        double quotient = IntegerQuotient.nearestDouble(a, b);
        if (Double.isInfinite(quotient)) {
            throw NumberFault.overflow("the quotient must fit a double, that is be less than 1.8e308");
        }
        return new FloatValue(quotient);
    }

    static NumberValue inverse(NumberValue number) throws NumberFault {
        return divide(NumberValue.of(1), number);
    }

    /** Not {@code 0 - number}: that would lose the sign of a float zero. */
    static NumberValue negate(NumberValue number) throws NumberFault {
        return number instanceof IntValue integer
                ? new IntValue(integer.value().negate())
                : new FloatValue(-number.toDouble());
    }

    /** The remainder of floor division, which is zero or has the sign of {@code b}. */
    static NumberValue remainder(NumberValue a, NumberValue b) throws NumberFault {
        requireDivisor(b);
        return keepingKind(a, b, Arithmetic::floorRemainder, Arithmetic::floorRemainder);
    }

    static NumberValue max(List<NumberValue> numbers) throws NumberFault {
        NumberValue max = requireFirst(numbers);
        for (NumberValue number : numbers) {
            max = number.exact().compareTo(max.exact()) > 0 ? number : max;
        }
        return max;
    }

    static NumberValue min(List<NumberValue> numbers) throws NumberFault {
        NumberValue min = requireFirst(numbers);
        for (NumberValue number : numbers) {
            min = number.exact().compareTo(min.exact()) < 0 ? number : min;
        }
        return min;
    }

    private static NumberValue keepingKind(
            NumberValue a, NumberValue b, BinaryOperator<BigInteger> exact, DoubleBinaryOperator rounded)
            throws NumberFault {
        if (a instanceof IntValue x && b instanceof IntValue y) {
            return new IntValue(exact.apply(x.value(), y.value()));
        }
        return new FloatValue(rounded.applyAsDouble(a.toDouble(), b.toDouble()));
    }

    private static BigInteger floorRemainder(BigInteger a, BigInteger b) {
        BigInteger remainder = a.mod(b.abs());
        return b.signum() < 0 && remainder.signum() != 0 ? remainder.add(b) : remainder;
    }

    private static double floorRemainder(double a, double b) {
        double remainder = a % b;
        if (remainder == 0) {
            return Math.copySign(0.0, b);
        }
        return remainder < 0 == b < 0 ? remainder : remainder + b;
    }

    private static void requireDivisor(NumberValue divisor) throws NumberFault {
        if (divisor.signum() == 0) {
            throw NumberFault.zeroDivision("the divisor must not be 0");
        }
    }

    private static NumberValue requireFirst(List<NumberValue> numbers) throws NumberFault {
        if (numbers.isEmpty()) {
            throw NumberFault.value("the list must hold at least one number");
        }
        return numbers.get(0);
    }
}
