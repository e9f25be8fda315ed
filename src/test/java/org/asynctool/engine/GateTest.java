package org.asynctool.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.platform.launcher.TagFilter.excludeTags;
import static org.junit.platform.launcher.TagFilter.includeTags;

import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.Missed;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentProvider;
import org.asynctool.agent.SequentialAgent;
import org.asynctool.engine.EngineRun.Outcome;
import org.asynctool.metric.Metrics;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class GateTest {

    private static final String GATE = "gate: task.success >= 0.80";

    @AgentBenchmark(tasks = "classpath:/engine/mixed.jsonl")
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.80)
    @Gate(metric = Metrics.TIME_EFFICIENCY, atLeast = 0.10, atMost = 1)
    static class StrictTestCase extends Kitchen {}

    @AgentBenchmark(tasks = "classpath:/engine/mixed.jsonl", missed = Missed.COUNT)
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.80)
    static class CountingTestCase extends Kitchen {}

    @AgentBenchmark(tasks = "classpath:/engine/breaking.jsonl")
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.80)
    static class BreakingTestCase extends Kitchen {}

    @AgentBenchmark(tasks = "classpath:/engine/broken-row.jsonl")
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.80)
    static class BrokenRowTestCase extends Kitchen {}

    @Test
    void aGateThatDoesNotHoldFailsWithBoundAndValue() {
        Outcome outcome = EngineRun.of(StrictTestCase.class).execute();

        assertThat(outcome.words())
                .containsExactly(
                        entry("tea", "passed"),
                        entry("coffee", "aborted"),
                        entry("soup", "passed"),
                        entry(GATE, "failed"),
                        entry("gate: 0.10 <= time.efficiency <= 1.00", "passed"));
        AssertionFailedError failure = (AssertionFailedError) outcome.thrown(GATE);
        assertThat(failure.getMessage())
                .startsWith("gate task.success >= 0.80 failed: 0.67 over 3 tasks")
                .contains("coffee");
        assertThat(failure.getExpected().getStringRepresentation()).isEqualTo("task.success >= 0.80");
        assertThat(failure.getActual().getStringRepresentation()).startsWith("0.666");
        assertThat(failure.getStackTrace()).isEmpty();
    }

    @AgentBenchmark(tasks = {"classpath:/engine/unauditable.jsonl", "classpath:/engine/broken-row.jsonl"})
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.80)
    static class UnplayableTestCase extends Kitchen {}

    @Test
    void noRerunIsAdvisedThatCannotHelp() {
        assertThat(EngineRun.of(UnplayableTestCase.class).execute().message(GATE))
                .contains("cannot be played", "not JSON")
                .doesNotContain("rerun");
    }

    @AgentBenchmark(tasks = "classpath:/org/asynctool/docs/tea-and-eggs.json")
    @Gate(metric = Metrics.TIME_EFFICIENCY, atLeast = 1)
    static class SlowTestCase implements AgentProvider {

        @Override
        public Agent agent() {
            return new SequentialAgent();
        }
    }

    @Test
    void aGateOnTimeSaysWhenTheAgentWaitedAlthoughAStepWasReady() {
        assertThat(EngineRun.of(SlowTestCase.class).execute().message("gate: time.efficiency >= 1.00"))
                .containsPattern("""
                        which succeeded
                        longest avoidable wait in sub-task B from t=1\\.000s to t=\\d+\\.000s \\(4 min [0-9 s]*\\)
                          expected   a call of step b1: multiply, which was ready
                          actual     waited for 2\\d\\d\\.000s \\(4 min.*\\)
                        """);
    }

    @Test
    void aGateIsAnErrorWhenATaskCouldNotRun() {
        Outcome outcome = EngineRun.of(BreakingTestCase.class).execute();

        assertThat(outcome.words())
                .containsExactly(entry("tea", "passed"), entry("coffee", "error"), entry(GATE, "error"));
        assertThat(outcome.message(GATE))
                .contains("coffee, trial 1: agent 'obedient' threw")
                .endsWith("\n\nrerun: mvn test -Dtest='GateTest$BreakingTestCase' -Dasynctool.tasks=coffee");
    }

    @Test
    void aRowThatCannotBeReadIsAnErrorAndMakesTheGateOne() {
        Outcome outcome = EngineRun.of(BrokenRowTestCase.class).execute();

        assertThat(outcome.words())
                .containsExactly(
                        entry("tea", "passed"),
                        entry("broken-row.jsonl:2", "error"),
                        entry("soup", "passed"),
                        entry(GATE, "error"));
        assertThat(outcome.message("broken-row.jsonl:2")).startsWith("broken-row.jsonl:2: ");
        assertThat(outcome.message(GATE)).contains("broken-row.jsonl:2");
    }

    @Test
    void noTagFilterRemovesARowThatCannotBeReadSinceNobodyKnowsItsTags() {
        assertThat(EngineRun.of(BrokenRowTestCase.class)
                        .filter(includeTags("fast"))
                        .execute()
                        .words())
                .containsEntry("broken-row.jsonl:2", "error")
                .doesNotContainKey("tea");
    }

    @Test
    void aGateIsSkippedWhenNotAllTasksAreSelected() {
        Outcome outcome =
                EngineRun.of(StrictTestCase.class).filter(includeTags("fast")).execute();

        assertThat(outcome.words()).containsEntry("tea", "passed").containsEntry(GATE, "skipped");
        assertThat(outcome.skipped(GATE)).contains("1 of 3 tasks were selected");
    }

    @Test
    void strictGatesMakeAPartialSelectionAnError() {
        Outcome outcome = EngineRun.of(StrictTestCase.class)
                .filter(includeTags("fast"))
                .with(Constants.GATES, "strict")
                .execute();

        assertThat(outcome.words()).containsEntry("tea", "passed").containsEntry(GATE, "error");
        assertThat(outcome.message(GATE)).contains("1 of 3 tasks were selected").contains("asynctool.gates=strict");
    }

    @Test
    void aMissedTaskFailsWhereItsGateIsNotJudged() {
        assertThat(EngineRun.of(StrictTestCase.class)
                        .filter(includeTags("slow"))
                        .execute()
                        .words())
                .containsEntry("coffee", "failed")
                .containsEntry(GATE, "skipped");
        assertThat(EngineRun.of(CountingTestCase.class)
                        .filter(includeTags("slow"))
                        .execute()
                        .words())
                .containsEntry("coffee", "failed");
    }

    @Test
    void aClassOfWhichNoTaskIsSelectedShowsNoTestAtAll() {
        assertThat(EngineRun.of(StrictTestCase.class)
                        .filter(includeTags("typo"))
                        .execute()
                        .words())
                .isEmpty();
        assertThat(EngineRun.of(StrictTestCase.class)
                        .filter(includeTags("typo"))
                        .with(Constants.GATES, "strict")
                        .execute()
                        .words())
                .containsEntry(GATE, "error");
    }

    @Test
    void noTagFilterRemovesAGate() {
        assertThat(EngineRun.of(StrictTestCase.class)
                        .filter(excludeTags("other"))
                        .execute()
                        .words())
                .containsEntry(GATE, "failed");
        assertThat(EngineRun.of(StrictTestCase.class)
                        .filter(includeTags("fast | slow"))
                        .execute()
                        .words())
                .containsEntry(GATE, "failed");
    }
}
