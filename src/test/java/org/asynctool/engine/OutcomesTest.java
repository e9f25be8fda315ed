package org.asynctool.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.Missed;
import org.asynctool.engine.EngineRun.Outcome;
import org.asynctool.metric.Metrics;
import org.junit.jupiter.api.Test;

class OutcomesTest {

    @AgentBenchmark(tasks = "classpath:/engine/good.jsonl")
    static class GoodTestCase extends Kitchen {}

    @AgentBenchmark(tasks = "classpath:/engine/mixed.jsonl")
    static class UncountedTestCase extends Kitchen {}

    @AgentBenchmark(tasks = "classpath:/engine/mixed.jsonl")
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.5)
    static class CountedTestCase extends Kitchen {}

    @AgentBenchmark(tasks = "classpath:/engine/mixed.jsonl", missed = Missed.FAIL)
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.5)
    static class FailingThoughCountedTestCase extends Kitchen {}

    @AgentBenchmark(tasks = "classpath:/engine/mixed.jsonl")
    @Gate(metric = Metrics.TIME_EFFICIENCY, atLeast = 0.5)
    static class GatedBySomethingElseTestCase extends Kitchen {}

    @AgentBenchmark(tasks = "classpath:/engine/breaking.jsonl")
    static class BreakingTestCase extends Kitchen {}

    @AgentBenchmark(tasks = "classpath:/engine/unauditable.jsonl")
    static class UnauditableTestCase extends Kitchen {}

    @Test
    void aTaskThatFailsItsAuditIsAnErrorAndTheOthersRun() {
        Outcome outcome = EngineRun.of(UnauditableTestCase.class).execute();

        assertThat(outcome.words()).containsExactly(entry("burnt", "error"), entry("tea", "passed"));
        assertThat(outcome.message("burnt"))
                .isEqualTo("task 'burnt' (unauditable.jsonl:1) cannot be played: /subTasks/0/reference/1: step 'a2'"
                        + " gives an error when the reference is executed alone: {\"error\":\"step 'boil' is done"
                        + " already\"}");
    }

    @AgentBenchmark(tasks = "classpath:/engine/scorched.json")
    static class UnauditableFileTestCase extends Kitchen {}

    @Test
    void aTaskOfManyLinesThatFailsItsAuditNamesTheLineOfTheFault() {
        assertThat(EngineRun.of(UnauditableFileTestCase.class).execute().message("scorched"))
                .startsWith("task 'scorched' (scorched.json:12) cannot be played: /subTasks/0/reference/1: step 'a2' ");
    }

    @Test
    void tasksOfAnAgentThatDoesThemPass() {
        Outcome outcome = EngineRun.of(GoodTestCase.class).execute();

        assertThat(outcome.words())
                .containsExactly(entry("tea", "passed"), entry("coffee", "passed"), entry("soup", "passed"));
        assertThat(outcome.brokenContainers()).isEmpty();
    }

    @Test
    void aMissedTaskNobodyCountsFails() {
        Outcome outcome = EngineRun.of(UncountedTestCase.class).execute();

        assertThat(outcome.words())
                .containsExactly(entry("tea", "passed"), entry("coffee", "failed"), entry("soup", "passed"));
    }

    @Test
    void theTextOfAMissedTaskHasDivergenceTimelineAndRerun() {
        Outcome outcome = EngineRun.of(UncountedTestCase.class).execute();

        String text = outcome.message("coffee").replaceAll("trace:\\s.*/traces/", "trace: .../");
        assertThat(text).isEqualTo("""
                coffee: A at t=1.000s: expected step a1: boil({}); actual: never called
                and A at t=1.000s: expected final state /plan/done = ["boil"]; actual: final state /plan/done = []

                = pending  - not seen yet  * seen  x refused  ! answer  + request  ~ waiting
                answer A               |                           !| t=1.000s "nothing done"
                end at t=1.000s: answered

                seed: -3492906393973642487
                trace: .../coffee-1.jsonl
                rerun: mvn test -Dtest='OutcomesTest$UncountedTestCase' -Dasynctool.tasks=coffee""");
        assertThat(outcome.thrown("coffee").getStackTrace()).isEmpty();
    }

    @Test
    void aMissedTaskThatAGateCountsIsAborted() {
        Outcome outcome = EngineRun.of(CountedTestCase.class).execute();

        assertThat(outcome.words())
                .containsExactly(
                        entry("tea", "passed"),
                        entry("coffee", "aborted"),
                        entry("soup", "passed"),
                        entry("gate: task.success >= 0.50", "passed"));
        assertThat(outcome.message("coffee")).startsWith("missed: coffee: A at t=");
    }

    @Test
    void missedFailWinsOverAGate() {
        assertThat(EngineRun.of(FailingThoughCountedTestCase.class).execute().words())
                .containsEntry("coffee", "failed")
                .containsEntry("gate: task.success >= 0.50", "passed");
    }

    @Test
    void aGateThatDoesNotNoticeMissesCountsNone() {
        assertThat(EngineRun.of(GatedBySomethingElseTestCase.class).execute().words())
                .containsEntry("coffee", "failed");
    }

    @Test
    void aBrokenAgentIsAnErrorWithItsOwnExceptionAsCause() {
        Outcome outcome = EngineRun.of(BreakingTestCase.class).execute();

        assertThat(outcome.words()).containsExactly(entry("tea", "passed"), entry("coffee", "error"));
        assertThat(outcome.thrown("coffee"))
                .isNotInstanceOf(AssertionError.class)
                .hasMessageContaining("the model is down")
                .hasRootCauseInstanceOf(IllegalStateException.class);
        assertThat(outcome.thrown("coffee").getStackTrace()).isEmpty();
    }
}
