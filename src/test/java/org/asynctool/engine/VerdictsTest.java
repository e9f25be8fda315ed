package org.asynctool.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asynctool.report.EpisodeKey;
import org.asynctool.report.EpisodeResult;
import org.asynctool.report.EpisodeResult.Outcome;
import org.junit.jupiter.api.Test;

class VerdictsTest {

    private static final BenchmarkPlan PLAN =
            new BenchmarkPlan(Benchmark.of(new OwningFile("verdicts.jsonl", Optional.empty())), Map.of(), List.of());

    private final Verdicts verdicts = Verdicts.of("verdicts-" + System.nanoTime(), PLAN);

    @Test
    void onlySoManyMissesKeepWhatHappened() {
        for (int number = 1; number <= Verdicts.MOST_TEXTS + 1; number++) {
            verdicts.add(key(number), missed(number));
        }

        assertThat(text(Verdicts.MOST_TEXTS)).isEqualTo("""
                t500: expected, actual
                the timeline

                seed: 500""");
        assertThat(text(Verdicts.MOST_TEXTS + 1)).isEqualTo("""
                t501: expected, actual
                what happened is not kept: 500 others were missed before

                seed: 501""");
    }

    @Test
    void theFirstVerdictStandsUnlessItCouldNotRun() {
        verdicts.add(key(1), new Verdict.CouldNotRun(result(1, Outcome.COULD_NOT_RUN), new RuntimeException()));
        assertThat(verdicts.on(key(1))).containsInstanceOf(Ended.CouldNotRun.class);

        verdicts.add(key(1), missed(1));
        verdicts.add(key(1), new Verdict.Passed(result(1, Outcome.PASSED), Optional.empty()));
        assertThat(verdicts.on(key(1))).containsInstanceOf(Ended.Missed.class);
    }

    private String text(int number) {
        return ((Ended.Missed) verdicts.on(key(number)).orElseThrow())
                .verdict()
                .text()
                .whole();
    }

    private static EpisodeKey key(int number) {
        return new EpisodeKey("t" + number, 1);
    }

    private static Verdict.Missed missed(int number) {
        MissedText text = new MissedText(
                "t" + number + ": expected, actual",
                "expected",
                "actual",
                List.of("the timeline"),
                List.of("seed: " + number));
        return new Verdict.Missed(result(number, Outcome.MISSED), Optional.empty(), text, false);
    }

    private static EpisodeResult result(int number, Outcome outcome) {
        return new EpisodeResult(
                "t" + number,
                "digest",
                1,
                number,
                Optional.empty(),
                outcome,
                "",
                Map.of(),
                List.of(),
                Optional.empty(),
                false);
    }
}
