package org.asynctool.world.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IntegerQuotientTest {

    private static final BigInteger TWO = BigInteger.TWO;

    @Test
    void dividesIntegersBeyondTheRangeOfADouble() {
        BigInteger huge = BigInteger.TEN.pow(5_000);

        assertThat(IntegerQuotient.nearestDouble(huge.multiply(BigInteger.valueOf(7)), huge))
                .isEqualTo(7.0);
        assertThat(IntegerQuotient.nearestDouble(BigInteger.ONE, huge)).isZero();
    }

    @Test
    void roundsTiesToEven() {
        BigInteger tie = TWO.pow(53).add(BigInteger.ONE);

        assertThat(IntegerQuotient.nearestDouble(tie, BigInteger.ONE)).isEqualTo(0x1p53);
        assertThat(IntegerQuotient.nearestDouble(tie.add(TWO), BigInteger.ONE)).isEqualTo(0x1p53 + 4);
        assertThat(IntegerQuotient.nearestDouble(tie.multiply(TWO.pow(99)).add(BigInteger.ONE), TWO.pow(99)))
                .isEqualTo(0x1p53 + 2);
    }

    @Test
    void roundsOnceAmongTheSmallestDoubles() {
        assertThat(IntegerQuotient.nearestDouble(BigInteger.ONE, TWO.pow(1074))).isEqualTo(Double.MIN_VALUE);
        assertThat(IntegerQuotient.nearestDouble(BigInteger.ONE, TWO.pow(1075))).isZero();
        assertThat(IntegerQuotient.nearestDouble(BigInteger.valueOf(3), TWO.pow(1076)))
                .isEqualTo(Double.MIN_VALUE);
    }

    @Test
    void isInfiniteBeyondTheRangeOfADouble() {
        assertThat(IntegerQuotient.nearestDouble(TWO.pow(1024), BigInteger.ONE)).isInfinite();
        assertThat(IntegerQuotient.nearestDouble(TWO.pow(1024), BigInteger.ONE.negate()))
                .isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void returnsTheNearestOfAllDoubles() {
        Random random = new Random(20);
        for (int i = 0; i < 2_000; i++) {
            BigInteger a = new BigInteger(1 + random.nextInt(1_500), random);
            BigInteger b = new BigInteger(1 + random.nextInt(1_500), random).add(BigInteger.ONE);
            if (a.bitLength() - b.bitLength() < 1_000) {
                assertIsNearest(a, b, IntegerQuotient.nearestDouble(a, b));
            }
        }
    }

    /** Compares {@code a} with the products of {@code b} and the middles to both neighbours, without any rounding. */
    private static void assertIsNearest(BigInteger a, BigInteger b, double quotient) {
        BigDecimal twiceA = new BigDecimal(a.shiftLeft(1));
        BigDecimal divisor = new BigDecimal(b);
        BigDecimal exact = new BigDecimal(quotient);
        BigDecimal below = exact.add(new BigDecimal(Math.nextDown(quotient)));
        BigDecimal above = exact.add(new BigDecimal(Math.nextUp(quotient)));

        assertThat(twiceA).as("%s / %s", a, b).isBetween(below.multiply(divisor), above.multiply(divisor));
    }
}
