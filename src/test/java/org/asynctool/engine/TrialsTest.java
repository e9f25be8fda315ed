package org.asynctool.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.engine.EngineRun.Outcome;
import org.asynctool.metric.Metrics;
import org.junit.jupiter.api.Test;

class TrialsTest {

    @AgentBenchmark(tasks = "classpath:/engine/breaking.jsonl", trials = 2)
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.5)
    static class TwiceTestCase extends Kitchen {}

    @Test
    void eachTrialIsATestWithANameOfItsOwnAndASeedOfItsOwn() {
        Outcome outcome = EngineRun.of(TwiceTestCase.class).execute();

        assertThat(outcome.words())
                .containsExactly(
                        entry("tea trial 1", "passed"),
                        entry("tea trial 2", "passed"),
                        entry("coffee trial 1", "error"),
                        entry("coffee trial 2", "error"),
                        entry("gate: task.success >= 0.50", "error"));
        assertThat(outcome.entry("tea trial 1").get("seed"))
                .isNotEqualTo(outcome.entry("tea trial 2").get("seed"));
        assertThat(outcome.brokenContainers()).isEmpty();
    }
}
