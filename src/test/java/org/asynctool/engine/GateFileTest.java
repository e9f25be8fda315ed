package org.asynctool.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.asynctool.testing.Lines.flat;

import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.GateFile;
import org.asynctool.engine.EngineRun.Outcome;
import org.asynctool.metric.Metrics;
import org.junit.jupiter.api.Test;

/** Gates that stand in a file beside those of annotations. */
class GateFileTest {

    @AgentBenchmark(tasks = "classpath:/engine/good.jsonl")
    @Gate(metric = Metrics.SUBTASK_SUCCESS, atLeast = 1)
    @GateFile("classpath:/gates/example.json")
    static class FiledTestCase extends Kitchen {}

    @AgentBenchmark(tasks = "classpath:/engine/good.jsonl")
    @GateFile("classpath:/gates/blind.json")
    static class BlindTestCase extends Kitchen {}

    @AgentBenchmark(tasks = "classpath:/engine/good.jsonl")
    @GateFile("classpath:/gates/unknown-metric.json")
    static class UnknownMetricTestCase extends Kitchen {}

    @Test
    void gatesOfTheFileComeAfterThoseOfTheClass() {
        Outcome outcome = EngineRun.of(FiledTestCase.class).execute();

        assertThat(outcome.words())
                .containsExactly(
                        entry("tea", "passed"),
                        entry("coffee", "passed"),
                        entry("soup", "passed"),
                        entry("gate: subtask.success >= 1.00", "passed"),
                        entry("gate: task.success >= 0.80", "passed"),
                        entry("gate: time.efficiency >= 0.60", "passed"));
    }

    @Test
    void aGateOfAnEmptyGroupIsAMistakeBeforeAnythingRuns() {
        Outcome outcome = EngineRun.of(BlindTestCase.class).execute();

        assertThat(outcome.words()).hasSize(1);
        assertThat(outcome.message(outcome.words().keySet().iterator().next()))
                .contains("gate task.success[tag=trio] >= 0.80 sees nothing: no task has the tag 'trio'");
    }

    @Test
    void aGateFileThatMakesNoSenseIsAMistakeBeforeAnythingRuns() {
        Outcome outcome = EngineRun.of(UnknownMetricTestCase.class).execute();

        assertThat(outcome.words()).hasSize(1);
        assertThat(flat(outcome.message(outcome.words().keySet().iterator().next())))
                .contains("classpath:/gates/unknown-metric.json: gate 2: there is no metric 'task.sucess'; did you mean"
                        + " 'task.success'?");
    }
}
