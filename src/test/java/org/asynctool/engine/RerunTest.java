package org.asynctool.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.engine.EngineRun.Outcome;
import org.asynctool.metric.Metrics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A second execution in one JVM, as Surefire's rerunFailingTestsCount makes one. */
class RerunTest {

    private static final String GATE = "gate: task.success >= 0.90";

    @AgentBenchmark(tasks = "classpath:/engine/mixed.jsonl")
    static class UncountedTestCase extends Kitchen {}

    @AgentBenchmark(tasks = "classpath:/engine/mixed.jsonl")
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.90)
    static class GatedTestCase extends Kitchen {}

    @AgentBenchmark(tasks = "classpath:/engine/flaky.jsonl")
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.90)
    static class FlakyTestCase extends Kitchen {}

    @AgentBenchmark(tasks = "classpath:/engine/mixed.jsonl", trials = 2)
    static class TrialsTestCase extends Kitchen {}

    @BeforeEach
    void forget() {
        Kitchen.EVENTS.clear();
    }

    @Test
    void aMissedTaskKeepsItsFirstVerdictWithoutRunning() {
        Outcome first = EngineRun.of(UncountedTestCase.class).execute();
        Kitchen.EVENTS.clear();

        Outcome second = EngineRun.ofIds(id(UncountedTestCase.class) + "/[task:coffee]")
                .after(first)
                .execute();

        assertThat(second.words()).containsExactly(entry("coffee", "failed"));
        assertThat(second.message("coffee"))
                .isEqualTo("rerun, not run again, the first verdict stands: " + first.message("coffee"));
        assertThat(second.entry("coffee")).containsEntry("rerun", "true");
        assertThat(Kitchen.EVENTS).isEmpty();
    }

    @Test
    void anotherRunBeginsAnew() {
        EngineRun.of(UncountedTestCase.class).execute();
        Outcome other = EngineRun.of(UncountedTestCase.class).execute();

        assertThat(other.message("coffee")).doesNotContain("rerun,");
        assertThat(other.entry("coffee")).doesNotContainKey("rerun");
    }

    @Test
    void whatCouldNotRunMayRunAgain() {
        Outcome first = EngineRun.of(FlakyTestCase.class).execute();
        assertThat(first.words())
                .containsExactly(entry("tea", "passed"), entry("coffee", "error"), entry(GATE, "error"));

        Outcome second = EngineRun.ofIds(
                        id(FlakyTestCase.class) + "/[task:coffee]",
                        id(FlakyTestCase.class) + "/[gate:task.success >= 0.90]")
                .after(first)
                .execute();

        assertThat(second.words()).containsExactly(entry("coffee", "passed"), entry(GATE, "passed"));
    }

    @Test
    void aFailedGateIsJudgedOverTheSameVerdicts() {
        Outcome first = EngineRun.of(GatedTestCase.class).execute();
        Kitchen.EVENTS.clear();

        Outcome second = EngineRun.ofIds(id(GatedTestCase.class) + "/[gate:task.success >= 0.90]")
                .after(first)
                .execute();

        assertThat(second.words()).containsExactly(entry(GATE, "failed"));
        assertThat(second.message(GATE)).isEqualTo(first.message(GATE));
        assertThat(Kitchen.EVENTS).isEmpty();
    }

    @Test
    void aTrialCanBeRunAgainByItself() {
        Outcome first = EngineRun.of(TrialsTestCase.class).execute();
        assertThat(first.words()).containsEntry("coffee trial 2", "failed");
        Kitchen.EVENTS.clear();

        Outcome second = EngineRun.ofIds(
                        id(TrialsTestCase.class) + "/[task:coffee]/[trial:2]",
                        id(TrialsTestCase.class) + "/[task:tea]/[trial:1]")
                .after(first)
                .execute();

        assertThat(second.words()).containsExactly(entry("coffee trial 2", "failed"), entry("tea trial 1", "passed"));
        assertThat(Kitchen.EVENTS).containsOnlyOnce("open");
    }

    private static String id(Class<?> type) {
        return "[class:" + type.getName() + "]";
    }
}
