package org.asynctool.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rule 1.13: the kinds of latency. */
class LatencyTest {

    private static final int DRAWS = 20_000;

    @Test
    @DisplayName("1.13: fixed")
    void fixed() {
        assertThat(draws(new Latency.Fixed(2000))).containsOnly(2000);
        assertThat(Latency.DEFAULT).isEqualTo(new Latency.Fixed(2000));
    }

    @Test
    @DisplayName("1.13: uniform, both ends included")
    void uniform() {
        long[] draws = draws(new Latency.Uniform(10, 19));

        assertThat(draws).contains(10, 19).doesNotContain(9, 20);
        assertThat(LongStream.of(draws).average().orElseThrow()).isEqualTo(14.5, within(0.1));
    }

    @Test
    @DisplayName("1.13: log-normal has its median, its spread and its cap")
    void logNormal() {
        long[] draws = draws(new Latency.LogNormal(10_000, 0.5, 20_000));
        Arrays.sort(draws);

        assertThat(draws[DRAWS / 2]).isBetween(9_700L, 10_300L);
        // One standard deviation below the median: 15.87 % of a normal distribution.
        assertThat(draws[(int) (DRAWS * 0.1587)])
                .isBetween((long) (10_000 * Math.exp(-0.5) * 0.97), (long) (10_000 * Math.exp(-0.5) * 1.03));
        assertThat(draws[DRAWS - 1]).isEqualTo(20_000);
    }

    @Test
    @DisplayName("1.13: empirical draws recorded values and no others")
    void empirical() {
        assertThat(draws(new Latency.Empirical(List.of(5L, 7L, 7L))))
                .contains(5, 7)
                .containsOnly(5, 7);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Latency.Empirical(List.of()))
                .withMessage("recorded latencies must not be empty");
    }

    @Test
    @DisplayName("1.13: rounds k is k times a fixed think time, refused with another model")
    void rounds() {
        assertThat(new Latency.Rounds(3).draw(Seeds.random(1), new ThinkTime.Fixed(700)))
                .isEqualTo(2100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Latency.Rounds(3).draw(Seeds.random(1), ThinkTime.none()))
                .withMessage("latency 'rounds' needs a fixed think time, but the task has None[]");
    }

    @Test
    void valuesOutOfRangeAreRefusedWithTheValue() {
        assertRefused(() -> new Latency.Uniform(5, 4), "not below the least one (5 ms), but was 4 ms");
        assertRefused(() -> new Latency.LogNormal(5, 11, 9), "sigma must be from 0 to 10, but was 11.0");
        assertRefused(() -> new Latency.LogNormal(5, Double.NaN, 9), "sigma must be from 0 to 10, but was NaN");
        assertRefused(() -> new Latency.LogNormal(5, 1, 4), "cap must not be below the median (5 ms), but was 4 ms");
        assertRefused(() -> new Latency.Rounds(-1), "rounds must be 0 or more, but was -1");
    }

    @Test
    @DisplayName("1.6: a draw depends on its key alone")
    void drawDependsOnItsKey() {
        Latency latency = new Latency.LogNormal(1000, 1, 1_000_000);

        assertThat(latency.draw(Seeds.random(7, "key"), ThinkTime.none()))
                .isEqualTo(latency.draw(Seeds.random(7, "key"), ThinkTime.none()))
                .isNotEqualTo(latency.draw(Seeds.random(8, "key"), ThinkTime.none()))
                .isNotEqualTo(latency.draw(Seeds.random(7, "other"), ThinkTime.none()));
    }

    @Test
    void seedsAreTheSameOnEveryMachine() {
        assertThat(Seeds.ofText("trip-and-stock")).isEqualTo(Seeds.ofText("trip-and-stock"));
        assertThat(Seeds.ofText(""))
                .as("the first bytes of the SHA-256 of nothing")
                .isEqualTo(0xe3b0c44298fc1c14L);
        assertThat(Seeds.mix(1, 2)).isNotEqualTo(Seeds.mix(2, 1)).isEqualTo(Seeds.mix(1, 2));
    }

    private static void assertRefused(Supplier<Latency> latency, String message) {
        assertThatIllegalArgumentException().isThrownBy(latency::get).withMessageContaining(message);
    }

    private static long[] draws(Latency latency) {
        return LongStream.range(0, DRAWS)
                .map(i -> latency.draw(Seeds.random(i), ThinkTime.DEFAULT))
                .toArray();
    }
}
