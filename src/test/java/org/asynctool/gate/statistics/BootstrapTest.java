package org.asynctool.gate.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.asynctool.time.Seeds;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    private static final double[] VALUES =
            IntStream.range(0, 100).mapToDouble(i -> i).toArray();

    @Test
    void isNearTheNormalIntervalOfAMeanOfManyValues() {
        double half = 1.96 * Math.sqrt((100.0 * 100 - 1) / 12 / 100);

        Interval interval = Bootstrap.interval(VALUES, BootstrapTest::mean, 0.95, 1);

        assertThat(interval.low()).isCloseTo(49.5 - half, within(0.4));
        assertThat(interval.high()).isCloseTo(49.5 + half, within(0.4));
    }

    @Test
    void theSameSeedGivesTheSameIntervalInWhateverOrderValuesCome() {
        double[] reversed = IntStream.range(0, 100).mapToDouble(i -> 99 - i).toArray();

        assertThat(Bootstrap.interval(reversed, BootstrapTest::mean, 0.95, 7))
                .isEqualTo(Bootstrap.interval(VALUES, BootstrapTest::mean, 0.95, 7))
                .isNotEqualTo(Bootstrap.interval(VALUES, BootstrapTest::mean, 0.95, 8));
    }

    @Test
    void moreConfidenceTakesAWiderInterval() {
        Interval narrow = Bootstrap.interval(VALUES, BootstrapTest::mean, 0.5, 1);
        Interval wide = Bootstrap.interval(VALUES, BootstrapTest::mean, 0.99, 1);

        assertThat(wide.low()).isLessThan(narrow.low());
        assertThat(wide.high()).isGreaterThan(narrow.high());
    }

    /** The mean of 50 values of a uniform distribution is 0.5; a 95 % interval may miss it in about one of 20 runs. */
    @Test
    void coversTheTrueMeanAboutAsOftenAsItSays() {
        UniformRandomProvider random = Seeds.random(11);
        long covered = IntStream.range(0, 1_000)
                .filter(run -> {
                    double[] sample = random.doubles(50).toArray();
                    Interval interval = Bootstrap.interval(sample, BootstrapTest::mean, 0.95, run);
                    return interval.low() <= 0.5 && 0.5 <= interval.high();
                })
                .count();

        assertThat(covered).isBetween(915L, 975L);
    }

    @Test
    void refusesNoValuesAndCertainty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bootstrap.interval(new double[0], BootstrapTest::mean, 0.95, 1))
                .withMessage("no value to draw from");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bootstrap.interval(VALUES, BootstrapTest::mean, 1, 1))
                .withMessage("confidence must be above 0 and below 1, but was 1.0");
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
