package org.asynctool.world.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NaturalLogarithmTest {

    private static final MathContext PRECISION = new MathContext(70);

    @Test
    void ofOneIsZero() throws NumberFault {
        assertThat(NaturalLogarithm.of(1.0)).isEqualTo(0.0);
        assertThat(NaturalLogarithm.of(BigInteger.ONE)).isEqualTo(0.0);
    }

    @Test
    void isCorrectWhereStrictMathIsNot() {
        assertThat(NaturalLogarithm.of(3.0)).isEqualTo(1.0986122886681098).isNotEqualTo(StrictMath.log(3.0));
    }

    /** The true logarithm lies between the middles to both neighbours if the value lies between their exponentials. */
    @ParameterizedTest
    @MethodSource("values")
    void isTheNearestDouble(double value) {
        double logarithm = NaturalLogarithm.of(value);

        assertThat(new BigDecimal(value))
                .isBetween(
                        exp(middle(logarithm, Math.nextDown(logarithm))),
                        exp(middle(logarithm, Math.nextUp(logarithm))));
    }

    static DoubleStream values() {
        DoubleStream edges = DoubleStream.of(
                Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE, Math.nextDown(1.0), Math.nextUp(1.0), 0.75, 1.5);
        DoubleStream integers = IntStream.rangeClosed(2, 100).asDoubleStream();
        Random random = new Random(7);
        DoubleStream scattered =
                DoubleStream.generate(() -> anyPositive(random)).limit(100);
        DoubleStream nearOne =
                DoubleStream.generate(() -> 1 + random.nextGaussian() / 1_000).limit(100);
        return DoubleStream.concat(DoubleStream.concat(edges, integers), DoubleStream.concat(scattered, nearOne));
    }

    @Test
    void isWithinOneUnitOfMathLog() {
        Random random = new Random(11);
        for (int i = 0; i < 10_000; i++) {
            double value = anyPositive(random);
            double expected = Math.log(value);
            assertThat(NaturalLogarithm.of(value)).as("ln %s", value).isCloseTo(expected, within(Math.ulp(expected)));
        }
    }

    @Test
    void roundsIntegersToADoubleFirst() throws NumberFault {
        BigInteger integer = BigInteger.TEN.pow(30).add(BigInteger.ONE);

        assertThat(NaturalLogarithm.of(integer)).isEqualTo(NaturalLogarithm.of(1e30));
    }

    @ParameterizedTest
    @ValueSource(ints = {309, 400, 1_000, 9_999})
    void takesIntegersBeyondTheRangeOfADouble(int exponent) throws NumberFault {
        double expected = exponent * NaturalLogarithm.of(10.0);

        assertThat(NaturalLogarithm.of(BigInteger.TEN.pow(exponent)))
                .isCloseTo(expected, within(2 * Math.ulp(expected)));
    }

    @Test
    void showsTheRoundingOfHugeIntegersAsCPythonDoes() throws NumberFault {
        double quotient = NaturalLogarithm.of(BigInteger.valueOf(3).pow(649)) / NaturalLogarithm.of(3.0);

        assertThat(quotient).isEqualTo(Math.nextDown(649.0));
    }

    private static double anyPositive(Random random) {
        double value = Double.longBitsToDouble(random.nextLong() & Long.MAX_VALUE);
        return Double.isFinite(value) ? value : 2.0;
    }

    private static BigDecimal middle(double a, double b) {
        return new BigDecimal(a).add(new BigDecimal(b)).divide(BigDecimal.valueOf(2));
    }

    /** The exponential series on a small part of the exponent, squared back up; good to some 60 digits. */
    private static BigDecimal exp(BigDecimal exponent) {
        int halvings = 20;
        BigDecimal small = exponent.divide(BigDecimal.valueOf(1L << halvings), PRECISION);
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int n = 1; n <= 30; n++) {
            term = term.multiply(small, PRECISION).divide(BigDecimal.valueOf(n), PRECISION);
            sum = sum.add(term, PRECISION);
        }
        return sum.pow(1 << halvings, PRECISION);
    }
}
