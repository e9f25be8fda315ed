package org.asynctool.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.asynctool.gate.GateInput.Played;
import org.asynctool.metric.Metrics;
import org.asynctool.metric.Scorecard;
import org.asynctool.time.Seeds;
import org.junit.jupiter.api.Test;

/**
 * How often a gate with a baseline is wrong: 2,000 seeded pairs of runs of 200 tasks each, both of agents whose true
 * rate of success is known and whose tasks succeed independently of each other.
 */
class BaselineSimulationTest {

    private static final int RUNS = 2_000;
    private static final int TASKS = 200;

    /** 0.05 is what the confidence allows; the exact test is at 0.04, and these 2,000 runs are at 0.048. */
    @Test
    void atEqualSuccessTheGateHardlyEverRaisesAFalseAlarm() {
        assertThat(failures(0.80, 0.80, 0.95)).isLessThanOrEqualTo((int) (RUNS * 0.05));
    }

    /** In 0.946 of these runs. */
    @Test
    void aDropOf15PointsIsNoticedInMostRuns() {
        assertThat(failures(0.80, 0.65, 0.95)).isGreaterThanOrEqualTo((int) (RUNS * 0.90));
    }

    /** 200 tasks cannot tell a drop of 5 points from luck each time. */
    @Test
    void aDropOf5PointsIsNoticedOnlySometimes() {
        assertThat(failures(0.80, 0.75, 0.95)).isBetween((int) (RUNS * 0.2), (int) (RUNS * 0.4));
    }

    /** Then every drop beyond the margin counts. */
    @Test
    void withoutConfidenceLuckAloneOftenRaisesAFalseAlarm() {
        assertThat(failures(0.80, 0.80, null)).isBetween((int) (RUNS * 0.2), (int) (RUNS * 0.4));
    }

    private static int failures(double before, double now, Double confidence) {
        BaselineBound bound = new BaselineBound(Path.of("travel.json"), 0.02);
        GateSpec spec = Results.gate(Metrics.TASK_SUCCESS, bound, confidence);
        int failed = 0;
        for (int run = 0; run < RUNS; run++) {
            Comparison comparison = Comparison.of(spec, baseline(before, 2 * run), episodes(now, 2 * run + 1))
                    .orElseThrow();
            failed += comparison.fails(spec) ? 1 : 0;
        }
        return failed;
    }

    private static Baseline baseline(double rate, int seed) {
        UniformRandomProvider random = random(seed);
        List<BaselineTask> tasks = new ArrayList<>();
        for (int task = 0; task < TASKS; task++) {
            double success = random.nextDouble() < rate ? 1 : 0;
            tasks.add(new BaselineTask(
                    "t" + task, "", 1, (int) success, Map.of(Metrics.TASK_SUCCESS, success), Optional.empty()));
        }
        return new Baseline("simulated", "none", Optional.empty(), "", tasks);
    }

    private static List<Played> episodes(double rate, int seed) {
        UniformRandomProvider random = random(seed);
        List<Played> episodes = new ArrayList<>();
        for (int task = 0; task < TASKS; task++) {
            boolean success = random.nextDouble() < rate;
            Map<String, Double> values = Map.of(Metrics.TASK_SUCCESS, success ? 1d : 0d);
            Scorecard card = new Scorecard("t" + task, 1, success, values, List.of());
            episodes.add(new Played(card, 1, Optional.empty(), Optional.empty()));
        }
        return episodes;
    }

    private static UniformRandomProvider random(int seed) {
        return Seeds.random(Seeds.mix(Seeds.ofText("baselines"), seed));
    }
}
