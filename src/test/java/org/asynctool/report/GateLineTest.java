package org.asynctool.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.asynctool.gate.GateInput;
import org.asynctool.gate.GateJudge;
import org.asynctool.gate.GateJudge.PartialSelection;
import org.asynctool.gate.GateSpec;
import org.asynctool.gate.GateVerdict;
import org.asynctool.metric.Metrics;
import org.junit.jupiter.api.Test;

class GateLineTest {

    private final GateSpec gate = GateSpec.of(Metrics.TASK_SUCCESS, OptionalDouble.of(0.8), OptionalDouble.empty());

    @Test
    void gateWithAValueShowsItAndHowManyTasksItIsAMeanOf() {
        assertThat(GateLine.of(
                        verdict(GateVerdict.State.PASSED, "gate task.success >= 0.80 passed: 1.00 over 30 tasks")))
                .isEqualTo("[asynctool] PASS gate: task.success >= 0.80  1.00 over 30 tasks");
        assertThat(GateLine.of(verdict(
                        GateVerdict.State.FAILED, "gate task.success >= 0.80 failed: 0.66 over 1 task\n\n  facts")))
                .isEqualTo("[asynctool] FAIL gate: task.success >= 0.80  0.66 over 1 task");
    }

    @Test
    void gateThatSawNothingSaysSo() {
        assertThat(GateLine.of(judge(Optional.empty())))
                .isEqualTo("[asynctool] FAIL gate: task.success >= 0.80  saw no episode");
    }

    @Test
    void gateThatWasSkippedSaysWhyWithinTheLine() {
        assertThat(GateLine.of(judge(Optional.of("only 1 of 30 tasks was selected by asynctool.tasks"))))
                .startsWith("[asynctool] SKIP gate: task.success >= 0.80  only 1 of 30 tas")
                .hasSize(TaskLine.COLUMNS);
    }

    @Test
    void lastLineSaysWhereTheResultsAre() {
        assertThat(GateLine.results(Path.of("target", "asynctool")))
                .isEqualTo("[asynctool] results in " + Path.of("target", "asynctool"));
    }

    private GateVerdict judge(Optional<String> partial) {
        GateInput input = new GateInput("com.example.T", "t.jsonl", Optional.empty(), List.of(), List.of(), 0, partial);
        return GateJudge.judge(gate, input, PartialSelection.SKIP);
    }

    private GateVerdict verdict(GateVerdict.State state, String text) {
        return new GateVerdict(state, gate, OptionalDouble.empty(), 0, text);
    }
}
