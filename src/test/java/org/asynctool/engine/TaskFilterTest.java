package org.asynctool.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.engine.EngineRun.Outcome;
import org.asynctool.metric.Metrics;
import org.junit.jupiter.api.Test;

class TaskFilterTest {

    @AgentBenchmark(tasks = "classpath:/engine/good.jsonl")
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.5)
    static class GoodTestCase extends Kitchen {}

    @AgentBenchmark(tasks = "classpath:/engine/again.jsonl")
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.5)
    static class OtherTestCase extends Kitchen {}

    @AgentBenchmark(tasks = "classpath:/engine/broken-row.jsonl")
    static class BrokenRowTestCase extends Kitchen {}

    @Test
    void idsAndGlobsSelectTasks() {
        assertThat(filtered("coffee, s*").words())
                .containsExactly(
                        entry("coffee", "passed"),
                        entry("soup", "passed"),
                        entry("gate: task.success >= 0.50", "skipped"));
        assertThat(filtered("*").words()).hasSize(4).containsEntry("gate: task.success >= 0.50", "passed");
        assertThat(filtered("TEA").words()).containsEntry("tea", "passed");
    }

    @Test
    void aFilterThatMatchesNothingFailsAndNamesTheNearestIds() {
        Outcome outcome = filtered("cofee");

        assertThat(outcome.words()).containsEntry("asynctool.tasks", "error").doesNotContainValue("passed");
        assertThat(outcome.message("asynctool.tasks"))
                .isEqualTo("asynctool.tasks=cofee matches no task of the selected classes; nearest: coffee"
                        + " (ids separated by commas, * for any characters)");
    }

    @Test
    void whereNoIdIsNearItNamesTheIdsThereAre() {
        assertThat(filtered("breakfast").message("asynctool.tasks"))
                .isEqualTo("asynctool.tasks=breakfast matches no task of the selected classes; there are tea, coffee,"
                        + " soup (ids separated by commas, * for any characters)");
    }

    @Test
    void aFilterThatSaysNothingFails() {
        assertThat(filtered(",").words()).containsEntry("asynctool.tasks", "error");
    }

    @Test
    void aClassInWhichItMatchesNothingIsLeftOutWhereAnotherHasMatches() {
        Outcome outcome = EngineRun.of(GoodTestCase.class, OtherTestCase.class)
                .with(Constants.TASKS, "soup")
                .execute();

        assertThat(outcome.words())
                .containsExactly(entry("soup", "passed"), entry("gate: task.success >= 0.50", "skipped"));
    }

    @Test
    void aRowThatCannotBeReadIsSelectedByItsPosition() {
        assertThat(EngineRun.of(BrokenRowTestCase.class)
                        .with(Constants.TASKS, "broken-row.jsonl:*")
                        .execute()
                        .words())
                .containsExactly(entry("broken-row.jsonl:2", "error"));
    }

    private static Outcome filtered(String tasks) {
        return EngineRun.of(GoodTestCase.class).with(Constants.TASKS, tasks).execute();
    }
}
