package org.asynctool.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.asynctool.report.EpisodeResult;
import org.asynctool.report.EpisodeResult.Outcome;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5_000_000_000L);
    private final List<String> lines = new ArrayList<>();
    private final Progress progress = new Progress(1000, nanos::get, lines::add);

    @Test
    void shortRunsSayNothing() {
        episodes(1000, Outcome.PASSED, Duration.ofMillis(9));

        assertThat(lines).isEmpty();
    }

    @Test
    void longRunsSayHowFarTheyAreOnceInTenSeconds() {
        episodes(30, Outcome.MISSED, Duration.ofMillis(100));
        episodes(600, Outcome.PASSED, Duration.ofMillis(50));

        assertThat(lines)
                .containsExactly(
                        "[asynctool] progress: 170 of 1000, 30 missed, 17/s",
                        "[asynctool] progress: 370 of 1000, 30 missed, 19/s",
                        "[asynctool] progress: 570 of 1000, 30 missed, 19/s");
    }

    @Test
    void slowRunsCountByTheMinuteAndErrorsAreNamed() {
        episodes(1, Outcome.COULD_NOT_RUN, Duration.ofSeconds(5));
        episodes(2, Outcome.PASSED, Duration.ofSeconds(30));
        episodes(1, Outcome.COULD_NOT_RUN, Duration.ofSeconds(25));

        assertThat(lines)
                .containsExactly(
                        "[asynctool] progress: 2 of 1000, 0 missed, 1 error, 3/min",
                        "[asynctool] progress: 3 of 1000, 0 missed, 1 error, 3/min",
                        "[asynctool] progress: 4 of 1000, 0 missed, 2 errors, 3/min");
    }

    private void episodes(int number, Outcome outcome, Duration each) {
        for (int i = 0; i < number; i++) {
            nanos.addAndGet(each.toNanos());
            progress.ended(new EpisodeResult(
                    "tea", "", 1, 1, Optional.empty(), outcome, "", Map.of(), List.of(), Optional.empty(), false));
        }
    }
}
