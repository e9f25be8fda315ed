package org.asynctool.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.asynctool.agent.Agent;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.agent.SequentialAgent;
import org.asynctool.dataset.LatencyProfile;
import org.asynctool.environment.Mode;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    /** Two sub-tasks of two independent sums each; calls take 4 s, thinking 1 s. */
    private static final Task TASK = Tasks.parse("""
            {"version": 1, "id": "sums", "latency": {"default": {"fixed": "4s"}}, "subTasks": [
              {"id": "A", "requests": ["Add 1 and 2, and 3 and 4."], "worlds": {"numbers": {}}, "reference": [
                {"id": "a1", "tool": "add", "arguments": {"arg_0": 1, "arg_1": 2}},
                {"id": "a2", "tool": "add", "arguments": {"arg_0": 3, "arg_1": 4}}]},
              {"id": "B", "requests": ["Add 5 and 6, and 7 and 8."], "worlds": {"numbers": {}}, "reference": [
                {"id": "b1", "tool": "add", "arguments": {"arg_0": 5, "arg_1": 6}},
                {"id": "b2", "tool": "add", "arguments": {"arg_0": 7, "arg_1": 8}}]}]}
            """);

    @Test
    void everyCombinationIsALine() {
        ComparisonTable table = Comparison.of(List.of(TASK))
                .agent("sequential", SequentialAgent::new)
                .agentOfWidth("greedy", GreedyAgent::new)
                .widths(1, 4)
                .modes(Mode.CONCURRENT, Mode.SYNCHRONOUS)
                .trials(2)
                .run();

        assertThat(table.markdown()).isEqualTo("""
                | agent | latencies | width | mode | episodes | could not run | task.success | subtask.progress | time.efficiency | time.speedup | wait.use | calls.inflight.mean |
                |---|---|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|
                | sequential | as in the tasks |  | concurrent | 2 | 0 | 1.00 | 1.00 | 0.29 | 1.00 | 0.25 | 0.76 |
                | sequential | as in the tasks |  | synchronous | 2 | 0 | 1.00 | 1.00 | 0.29 | 1.00 | - | 0.76 |
                | greedy | as in the tasks | 1 | concurrent | 2 | 0 | 1.00 | 1.00 | 0.29 | 1.00 | 0.25 | 0.76 |
                | greedy | as in the tasks | 1 | synchronous | 2 | 0 | 1.00 | 1.00 | 0.29 | 1.00 | - | 0.76 |
                | greedy | as in the tasks | 4 | concurrent | 2 | 0 | 1.00 | 1.00 | 1.00 | 3.50 | 1.00 | 2.67 |
                | greedy | as in the tasks | 4 | synchronous | 2 | 0 | 1.00 | 1.00 | 0.33 | 1.17 | - | 0.89 |
                """);
    }

    @Test
    void otherLatenciesTakeThePlaceOfTheTasks() {
        ComparisonTable table = Comparison.of(List.of(TASK))
                .agent("greedy", GreedyAgent::new)
                .latencies("none", LatencyProfile.uniform(0, 0))
                .latencies("long", LatencyProfile.uniform(60_000, 60_000))
                .run();

        assertThat(table.rows())
                .extracting(row -> row.latencies() + " " + row.values().get("time.makespan"))
                .containsExactly("none 2.0", "long 62.0");
    }

    @Test
    void whatCouldNotRunIsCountedAndNoScore() {
        Agent broken = briefing -> {
            throw new IllegalStateException("no key");
        };

        ComparisonTable table =
                Comparison.of(List.of(TASK)).agent("broken", () -> broken).run();

        assertThat(table.rows().get(0).couldNotRun())
                .hasSize(1)
                .first()
                .asString()
                .contains("no key");
        assertThat(table.markdown())
                .contains("| broken | as in the tasks |  | concurrent | 0 | 1 | - | - | - | - | - | - |");
    }

    @Test
    void aComparisonOfNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Comparison.of(List.of()));
        assertThatIllegalStateException()
                .isThrownBy(() -> Comparison.of(List.of(TASK)).run())
                .withMessage("a comparison takes an agent: call agent(...)");
        assertThatIllegalStateException()
                .isThrownBy(() -> Comparison.of(List.of(TASK))
                        .agentOfWidth("greedy", GreedyAgent::new)
                        .run())
                .withMessage("agents of several widths take widths: call widths(1, 4)");
    }
}
