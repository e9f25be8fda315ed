package org.asynctool.gate.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateIntervalTest {

    /**
     * R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17, 1998, table I,
     * method 3 (score, without continuity correction).
     */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void equalsThePublishedTable(int successes, int tasks, double low, double high) {
        Interval interval = RateInterval.wilson(shares(successes, tasks), 0.95);

        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
    }

    /** statsmodels 0.15.0, {@code proportion_confint(successes, tasks, alpha=1 - confidence, method='wilson')}. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.95, 0.255288519878, 0.366209576983",
        "15, 148, 0.95, 0.062386399531, 0.160487241723",
        "0, 20, 0.95, 0.000000000000, 0.161125158053",
        "1, 29, 0.95, 0.006113214293, 0.171755218793",
        "29, 29, 0.95, 0.883030201500, 1.000000000000",
        "0, 10, 0.95, 0.000000000000, 0.277532799863",
        "10, 10, 0.95, 0.722467200137, 1.000000000000",
        "5, 10, 0.95, 0.236593090513, 0.763406909487",
        "1, 10, 0.95, 0.017876213095, 0.404150026795",
        "9, 10, 0.95, 0.595849973205, 0.982123786905",
        "50, 100, 0.95, 0.403831530366, 0.596168469634",
        "80, 100, 0.95, 0.711170834407, 0.866633066669",
        "160, 200, 0.95, 0.739144813435, 0.849547990739",
        "190, 200, 0.95, 0.910421851861, 0.972617354399",
        "200, 200, 0.95, 0.981154673623, 1.000000000000",
        "0, 1000, 0.95, 0.000000000000, 0.003826758486",
        "333, 1000, 0.95, 0.304477903348, 0.362800233986",
        "5, 10, 0.90, 0.269271821138, 0.730728178862",
        "80, 100, 0.90, 0.726696191190, 0.857498176340",
        "160, 200, 0.90, 0.749610736653, 0.842380966954",
        "5, 10, 0.99, 0.184225518247, 0.815774481753",
        "80, 100, 0.99, 0.679826467385, 0.882841119986",
        "160, 200, 0.99, 0.718046581588, 0.862687853756",
        "1, 1, 0.95, 0.206549314377, 1.000000000000",
        "0, 1, 0.95, 0.000000000000, 0.793450685623",
        "7, 12, 0.80, 0.401948892646, 0.744653153240"
    })
    void equalsStatsmodels(int successes, int tasks, double confidence, double low, double high) {
        Interval interval = RateInterval.wilson(shares(successes, tasks), confidence);

        assertThat(interval.low()).isCloseTo(low, within(1e-11));
        assertThat(interval.high()).isCloseTo(high, within(1e-11));
    }

    @Test
    void sharesOfSeveralTrialsAreRoundedAwayFromTheNearEnd() {
        double[] shares = {1, 1, 0.5, 0, 1, 1, 1, 1, 1, 1};

        assertThat(RateInterval.wilson(shares, 0.95).low())
                .isEqualTo(RateInterval.wilson(shares(8, 10), 0.95).low());
        assertThat(RateInterval.wilson(shares, 0.95).high())
                .isEqualTo(RateInterval.wilson(shares(9, 10), 0.95).high());
    }

    @Test
    void aSumThatMissesAnIntegerByRoundingAloneIsThatInteger() {
        double[] thirds = new double[30];
        Arrays.fill(thirds, 1.0 / 3);

        assertThat(RateInterval.wilson(thirds, 0.95)).isEqualTo(RateInterval.wilson(shares(10, 30), 0.95));
    }

    @Test
    void refusesToSayAnythingAboutNoTask() {
        assertThatIllegalArgumentException().isThrownBy(() -> RateInterval.wilson(new double[0], 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> RateInterval.wilson(shares(1, 2), 1));
    }

    private static double[] shares(int successes, int tasks) {
        double[] shares = new double[tasks];
        Arrays.fill(shares, 0, successes, 1);
        return shares;
    }
}
