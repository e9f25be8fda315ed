package org.asynctool.world.numbers;

import java.math.BigInteger;
import org.asynctool.world.numbers.NumberValue.FloatValue;
import org.asynctool.world.numbers.NumberValue.IntValue;

/**
 * Factorials, arrangements and selections.
 *
 * <p>All are products that at least double with (nearly) every factor and stop at {@link IntegerLimit}, so however
 * large the arguments are, there are at most some {@value IntegerLimit#MAX_BITS} steps.
 */
final class Counting {

    private Counting() {}

    static NumberValue factorial(NumberValue n) throws NumberFault {
        Powers.requireNotNegative("n", n);
        if (n instanceof FloatValue && n.signum() == 0) {
            // An accident of the original that is part of its behaviour: 0.0 is the one float it takes.
            return NumberValue.of(1);
        }
        BigInteger integer = Arguments.requireInteger("n", n).value();
        return new IntValue(fallingProduct(integer, integer));
    }

    /** {@code n! / (n - r)!}, of which a negative r leaves no whole part, save for the one case of 0! / 1!. */
    static NumberValue permutation(IntValue n, IntValue r) throws NumberFault {
        Powers.requireNotNegative("n", n);
        if (r.value().compareTo(n.value()) > 0) {
            throw NumberFault.value("r must not be greater than n");
        }
        if (r.signum() < 0) {
            return NumberValue.of(isZeroAndMinusOne(n, r) ? 1 : 0);
        }
        return new IntValue(fallingProduct(n.value(), r.value()));
    }

    static NumberValue choose(IntValue n, IntValue r) throws NumberFault {
        Powers.requireNotNegative("n", n);
        Powers.requireNotNegative("r", r);
        BigInteger others = n.value().subtract(r.value());
        return others.signum() < 0
                ? NumberValue.of(0)
                : new IntValue(combinations(others.max(r.value()), others.min(r.value())));
    }

    /** {@code n * (n - 1) * ...} with {@code count} factors. */
    private static BigInteger fallingProduct(BigInteger n, BigInteger count) throws NumberFault {
        BigInteger last = n.subtract(count);
        BigInteger product = BigInteger.ONE;
        for (BigInteger factor = n; factor.compareTo(last) > 0; factor = factor.subtract(BigInteger.ONE)) {
            product = IntegerLimit.checkResult(product.multiply(factor));
        }
        return product;
    }

    /** Ways to choose {@code small} of {@code large + small}; every intermediate value is such a number itself. */
    private static BigInteger combinations(BigInteger large, BigInteger small) throws NumberFault {
        BigInteger combinations = BigInteger.ONE;
        for (BigInteger i = BigInteger.ONE; i.compareTo(small) <= 0; i = i.add(BigInteger.ONE)) {
            combinations =
                    IntegerLimit.checkResult(combinations.multiply(large.add(i)).divide(i));
        }
        return combinations;
    }

    private static boolean isZeroAndMinusOne(IntValue n, IntValue r) {
        return n.signum() == 0 && r.value().equals(BigInteger.ONE.negate());
    }
}
