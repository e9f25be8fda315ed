package org.asynctool.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.asynctool.testing.Lines.flat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.asynctool.Statistic;
import org.asynctool.gate.GateInput.NotPlayed;
import org.asynctool.gate.GateInput.NotPlayed.Trouble;
import org.asynctool.gate.GateInput.Played;
import org.asynctool.gate.GateJudge.PartialSelection;
import org.asynctool.gate.GateVerdict.State;
import org.asynctool.metric.Cause;
import org.asynctool.metric.Finding;
import org.asynctool.metric.Metrics;
import org.asynctool.metric.Scorecard;
import org.asynctool.metric.Scorecard.SubTaskScore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a gate looks at, what it makes of it, and how sure it wants to be. */
class GateScopeTest {

    private static final Scope DUAL = new Scope("dual", "", List.of());

    @Test
    void aTagPicksTasks() {
        GateVerdict verdict = judge(
                success(0.5, DUAL, null), missed("a", 1, "tri"), passed("b", 1, "dual", "x"), passed("c", 1, "dual"));

        assertThat(verdict.state()).isEqualTo(State.PASSED);
        assertThat(verdict.text()).isEqualTo("gate task.success[tag=dual] >= 0.50 passed: 1.00 over 2 tasks");
    }

    @Test
    void aTagThatNoTaskHasIsNoPass() {
        GateVerdict verdict = judge(success(0.5, DUAL, null), passed("a", 1, "tri"));

        assertThat(verdict.state()).isEqualTo(State.FAILED);
        assertThat(verdict.text())
                .startsWith("gate task.success[tag=dual] >= 0.50 failed: saw no episode of its tasks\n");
    }

    @Test
    void tasksThatMustPassAreNamed() {
        GateVerdict verdict = judge(
                success(1, new Scope("", "", List.of("b", "c")), null), missed("a", 1), passed("b", 1), missed("c", 1));

        assertThat(verdict.state()).isEqualTo(State.FAILED);
        assertThat(verdict.text()).startsWith("gate task.success[tasks=b+c] >= 1.00 failed: 0.50 over 2 tasks\n");
    }

    @Test
    void aCategoryPicksSubTasksWhereTheseHaveTheMetric() {
        GateSpec spec =
                spec(Metrics.SUBTASK_SUCCESS, 0.9, null, Statistic.MEAN, new Scope("", "Travel", List.of()), null);

        GateVerdict verdict = judge(spec, categories("a", 1, 0), categories("b", 1, 0));

        assertThat(verdict.state()).isEqualTo(State.PASSED);
        assertThat(verdict.value()).hasValue(1);
    }

    @Test
    void aCategoryPicksCausesOfItsSubTasks() {
        Scope music = new Scope("", "Music", List.of());
        GateSpec spec = spec(Metrics.FAILURE_NEGLECT, null, 0.1, Statistic.MEAN, music, null);

        assertThat(judge(spec, categories("a", 1, 0)).value()).hasValue(1);
    }

    @Test
    void aCategoryPicksTasksForMetricsOfWholeEpisodes() {
        GateSpec spec = success(0.9, new Scope("", "Travel", List.of()), null);

        assertThat(judge(spec, passed("other", 1), categories("a", 1, 0)).tasks())
                .isEqualTo(1);
    }

    @Test
    void aCategoryPicksTasksForEstimatesOverTrials() {
        GateSpec spec = spec("trials.pass^1", 0.9, null, Statistic.MEAN, new Scope("", "Travel", List.of()), null);

        GateVerdict verdict = judge(spec, passed("other", 1), categories("a", 1, 0));

        assertThat(verdict.value()).hasValue(0);
        assertThat(verdict.tasks()).isEqualTo(1);
    }

    @Test
    void aCategoryPicksTasksForTheCostOfAPass() {
        GateSpec spec = spec("cost.perPass", null, 0.5, Statistic.MEAN, new Scope("", "Travel", List.of()), null);

        assertThat(judge(spec, costing("other", 0.2, true), categories("a", 1, 0))
                        .state())
                .isEqualTo(State.FAILED);
    }

    @Test
    void aCategoryThatNoTaskHasIsNoPass() {
        GateVerdict verdict = judge(success(0.5, new Scope("", "Sport", List.of()), null), categories("a", 1, 0));

        assertThat(verdict.state()).isEqualTo(State.FAILED);
        assertThat(flat(verdict.text()))
                .startsWith("gate task.success[category=Sport] >= 0.50 failed: saw no episode of its tasks");
    }

    /** As {@code numpy.percentile([10, 20, 30, 40, 70], 95)} says. */
    @ParameterizedTest
    @CsvSource({
        "MEAN, 34.000s",
        "MEDIAN, 30.000s",
        "P95, 64.000s (1 min 4 s)",
        "MINIMUM, 10.000s",
        "MAXIMUM, 70.000s (1 min 10 s)"
    })
    void aStatisticIsMadeOfTheValuesOfTasks(Statistic statistic, String expected) {
        GateSpec spec = spec(Metrics.TIME_MAKESPAN, null, 100d, statistic, Scope.ALL, null);

        assertThat(judge(spec, taking("a", 10), taking("b", 20), taking("c", 30), taking("d", 40), taking("e", 70))
                        .text())
                .satisfies(text -> assertThat(flat(text)).endsWith("passed: " + expected + " over 5 tasks"));
    }

    @Test
    void theMinimumBoundsEverySingleTask() {
        GateSpec spec = spec(Metrics.TASK_SUCCESS, 0.5, null, Statistic.MINIMUM, Scope.ALL, null);

        GateVerdict verdict = judge(spec, passed("a", 1), passed("b", 1), missed("b", 2), missed("c", 1));

        assertThat(verdict.text())
                .startsWith("gate minimum of task.success >= 0.50 failed: 0.00 over 3 tasks\n")
                .doesNotContain("interval");
    }

    @Test
    void withConfidenceTheNearEndOfTheIntervalDecides() {
        GateVerdict few = judge(success(0.75, Scope.ALL, 0.95), rates(16, 20));
        GateVerdict many = judge(success(0.75, Scope.ALL, 0.95), rates(800, 1_000));

        assertThat(few.state()).isEqualTo(State.FAILED);
        assertThat(few.text())
                .startsWith("gate task.success >= 0.75 failed: 0.80 (95%: 0.58 to 0.92) over 20 tasks\n")
                .contains("  gate       task.success >= 0.75 with confidence 0.95\n")
                .contains("  interval   0.58 to 0.92 with confidence 0.95\n");
        assertThat(many.text()).isEqualTo("gate task.success >= 0.75 passed: 0.80 (95%: 0.77 to 0.82) over 1000 tasks");
    }

    @Test
    void withConfidenceAnUpperBoundLooksAtTheUpperEnd() {
        GateSpec spec = spec(Metrics.TASK_SUCCESS, null, 0.85, Statistic.MEAN, Scope.ALL, 0.95);

        assertThat(judge(spec, rates(16, 20)).state()).isEqualTo(State.FAILED);
        assertThat(judge(spec, rates(800, 1_000)).state()).isEqualTo(State.PASSED);
    }

    @Test
    void estimatesOverTrialsAreMeansOverTasks() {
        GateSpec all = spec("trials.pass^2", 0.5, null, Statistic.MEAN, Scope.ALL, null);
        GateSpec any = spec("trials.pass@2", 0.5, null, Statistic.MEAN, Scope.ALL, null);
        Played[] trials = {
            passed("a", 1), passed("a", 2), missed("a", 3), passed("b", 1), passed("b", 2), passed("b", 3)
        };

        assertThat(judge(all, trials).value()).hasValue((1.0 / 3 + 1) / 2);
        assertThat(judge(any, trials).value()).hasValue(1);
    }

    @Test
    void estimatesOverMoreTrialsThanWereMadeSeeNothing() {
        GateVerdict verdict = judge(spec("trials.pass^3", 0.5, null, Statistic.MEAN, Scope.ALL, null), passed("a", 1));

        assertThat(verdict.state()).isEqualTo(State.FAILED);
        assertThat(verdict.text()).startsWith("gate trials.pass^3 >= 0.50 failed: saw no task with 3 trials\n");
    }

    @Test
    void asManyEpisodesMayBeBrokenAsTheGateAllows() {
        GateSpec tolerant = new GateSpec(
                Metrics.require(Metrics.TASK_SUCCESS),
                OptionalDouble.of(0.5),
                OptionalDouble.empty(),
                Statistic.MEAN,
                Scope.ALL,
                OptionalDouble.empty(),
                1);
        NotPlayed down = new NotPlayed("b", 1, "the network is down");

        assertThat(flat(judge(tolerant, List.of(down), passed("a", 1)).text()))
                .isEqualTo("gate task.success >= 0.50 passed: 1.00 over 1 task; 1 episode could not run, which the gate"
                        + " allows");
        assertThat(judge(tolerant, List.of(down, new NotPlayed("c", 1, "too")), passed("a", 1))
                        .state())
                .isEqualTo(State.ERROR);
        assertThat(judge(tolerant, List.of(new NotPlayed("b", 1, "no such world", Trouble.SETUP)), passed("a", 1))
                        .state())
                .isEqualTo(State.ERROR);
    }

    @Test
    void theCostOfAPassIsWhatAllEpisodesCostByThoseThatPassed() {
        GateSpec spec = spec("cost.perPass", null, 0.5, Statistic.MEAN, Scope.ALL, null);

        assertThat(judge(spec, costing("a", 0.2, true), costing("b", 0.4, false))
                        .text())
                .startsWith("gate cost.perPass <= 0.50 failed: 0.60 over 2 tasks\n");
        assertThat(judge(spec, costing("a", 0.2, true), costing("b", 0.3, true)).text())
                .isEqualTo("gate cost.perPass <= 0.50 passed: 0.25 over 2 tasks");
        assertThat(judge(spec, costing("a", 0.2, false)).text())
                .startsWith("gate cost.perPass <= 0.50 failed: infinite over 1 task\n");
        assertThat(judge(spec, passed("a", 1)).text())
                .startsWith("gate on cost.perPass failed: saw no episode in which the metric is applicable\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spec("cost.perPass", null, 0.5, Statistic.MEDIAN, Scope.ALL, null))
                .withMessage("gate on 'cost.perPass': it divides two sums, of which there is neither another statistic"
                        + " nor a confidence nor a baseline; leave these out");
    }

    private static Played costing(String task, double money, boolean success) {
        return played(task, 1, success, Map.of(Metrics.COST_MONEY, money), List.of());
    }

    @Test
    void nothingIsConfidentAboutTheWorstTask() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spec(Metrics.TASK_SUCCESS, 0.5, null, Statistic.MINIMUM, Scope.ALL, 0.95))
                .withMessage(
                        "gate on 'task.success': there is no confidence in a minimum, which only tells of the tasks"
                                + " that were run; leave confidence out, or bound the mean, the median or p95");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> success(0.5, Scope.ALL, 1.0))
                .withMessage(
                        "gate on 'task.success': confidence must be above 0 and below 1, such as 0.95, but was 1.0");
    }

    private static GateSpec success(double atLeast, Scope scope, Double confidence) {
        return spec(Metrics.TASK_SUCCESS, atLeast, null, Statistic.MEAN, scope, confidence);
    }

    private static GateSpec spec(
            String metric, Double atLeast, Double atMost, Statistic statistic, Scope scope, Double confidence) {
        return new GateSpec(
                Metrics.require(metric),
                optional(atLeast),
                optional(atMost),
                statistic,
                scope,
                optional(confidence),
                0);
    }

    private static OptionalDouble optional(Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static GateVerdict judge(GateSpec spec, Played... episodes) {
        return judge(spec, List.of(), episodes);
    }

    private static GateVerdict judge(GateSpec spec, List<NotPlayed> broken, Played... episodes) {
        GateInput input = new GateInput(
                "com.example.TravelDeskTest",
                "classpath:/tasks/travel.jsonl",
                Optional.empty(),
                Arrays.asList(episodes),
                broken,
                episodes.length + broken.size(),
                List.of(),
                Optional.empty());
        return GateJudge.judge(spec, input, PartialSelection.SKIP);
    }

    private static Played[] rates(int passed, int of) {
        List<Played> episodes = new ArrayList<>();
        for (int task = 0; task < of; task++) {
            episodes.add(task < passed ? passed("t" + task, 1) : missed("t" + task, 1));
        }
        return episodes.toArray(Played[]::new);
    }

    private static Played passed(String task, int trial, String... tags) {
        return played(task, trial, true, Map.of(Metrics.TASK_SUCCESS, 1d), List.of(), tags);
    }

    private static Played missed(String task, int trial, String... tags) {
        return played(task, trial, false, Map.of(Metrics.TASK_SUCCESS, 0d), List.of(), tags);
    }

    private static Played taking(String task, double seconds) {
        return played(task, 1, true, Map.of(Metrics.TIME_MAKESPAN, seconds), List.of());
    }

    /** An episode with a sub-task of Travel and one of Music that was neglected. */
    private static Played categories(String task, double travel, double music) {
        return played(
                task,
                1,
                false,
                Map.of(Metrics.TASK_SUCCESS, 0d, Metrics.SUBTASK_SUCCESS, 0.5, Metrics.FAILURE_NEGLECT, 0.5),
                List.of(
                        new SubTaskScore("A", "Travel", true, Map.of(Metrics.SUBTASK_SUCCESS, travel), List.of()),
                        new SubTaskScore(
                                "B",
                                "Music",
                                false,
                                Map.of(Metrics.SUBTASK_SUCCESS, music),
                                List.of(),
                                Optional.of(new Finding<>(Cause.NEGLECT, Optional.empty(), 0, "b1", "nothing")),
                                List.of(),
                                Optional.empty())));
    }

    private static Played played(
            String task,
            int trial,
            boolean success,
            Map<String, Double> values,
            List<SubTaskScore> subTasks,
            String... tags) {
        return new Played(
                new Scorecard(task, trial, success, values, subTasks),
                trial,
                Optional.empty(),
                Optional.empty(),
                Set.of(tags),
                "");
    }
}
