package org.asynctool.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.rng.UniformRandomProvider;
import org.asynctool.Statistic;
import org.asynctool.gate.GateInput.Played;
import org.asynctool.gate.GateJudge.PartialSelection;
import org.asynctool.gate.GateVerdict.State;
import org.asynctool.metric.Metrics;
import org.asynctool.metric.Scorecard;
import org.asynctool.time.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often a gate is wrong about agents whose true rate of success is known: 2,000 seeded runs of 200 tasks each. */
class GateSimulationTest {

    private static final int RUNS = 2_000;
    private static final int TASKS = 200;

    private static final GateSpec GATE = new GateSpec(
            Metrics.require(Metrics.TASK_SUCCESS),
            OptionalDouble.of(0.75),
            OptionalDouble.empty(),
            Statistic.MEAN,
            Scope.ALL,
            OptionalDouble.of(0.95),
            0);

    /** An interval of 95 % misses on either side in 2.5 % of the runs: so often may an agent pass that must not. */
    @ParameterizedTest
    @CsvSource({"0.75", "0.74", "0.70"})
    void anAgentAtOrBelowTheBoundHardlyEverPasses(double rate) {
        assertThat(passes(rate)).isLessThanOrEqualTo((int) (RUNS * 0.025));
    }

    /** At 0.80 the interval is about 0.11 wide, so 200 tasks are not enough to be sure of 0.75 each time. */
    @Test
    void anAgentJustAboveTheBoundPassesOnlySometimes() {
        assertThat(passes(0.80)).isBetween((int) (RUNS * 0.3), (int) (RUNS * 0.5));
    }

    @Test
    void anAgentWellAboveTheBoundAlmostAlwaysPasses() {
        assertThat(passes(0.88)).isGreaterThanOrEqualTo((int) (RUNS * 0.98));
    }

    /** The interval shown holds the true rate in at least 95 % of the runs, up to what 2,000 runs can tell. */
    @Test
    void theIntervalHoldsTheTrueRateAsOftenAsItSays() {
        int covered = 0;
        for (int run = 0; run < RUNS; run++) {
            Judged judged = Judged.of(GATE, episodes(0.80, run)).orElseThrow();
            covered += judged.interval()
                            .filter(interval -> interval.low() <= 0.80 && 0.80 <= interval.high())
                            .isPresent()
                    ? 1
                    : 0;
        }

        assertThat(covered).isGreaterThanOrEqualTo((int) (RUNS * 0.94));
    }

    private static int passes(double rate) {
        int passed = 0;
        for (int run = 0; run < RUNS; run++) {
            List<Played> episodes = episodes(rate, run);
            GateInput input = new GateInput(
                    "simulated", "none", Optional.empty(), episodes, List.of(), TASKS, List.of(), Optional.empty());
            passed += GateJudge.judge(GATE, input, PartialSelection.SKIP).state() == State.PASSED ? 1 : 0;
        }
        return passed;
    }

    private static List<Played> episodes(double rate, int run) {
        UniformRandomProvider random = Seeds.random(Seeds.mix(Double.doubleToLongBits(rate), run));
        List<Played> episodes = new ArrayList<>();
        for (int task = 0; task < TASKS; task++) {
            boolean success = random.nextDouble() < rate;
            Map<String, Double> values = Map.of(Metrics.TASK_SUCCESS, success ? 1d : 0d);
            Scorecard card = new Scorecard("t" + task, 1, success, values, List.of());
            episodes.add(new Played(card, 1, Optional.empty(), Optional.empty()));
        }
        return episodes;
    }
}
