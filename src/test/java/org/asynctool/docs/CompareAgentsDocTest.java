package org.asynctool.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.agent.SequentialAgent;
import org.asynctool.dataset.LatencyProfile;
import org.asynctool.environment.Mode;
import org.asynctool.report.Comparison;
import org.asynctool.report.ComparisonTable;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.testing.DocSnippets;
import org.junit.jupiter.api.Test;

class CompareAgentsDocTest {

    @Test
    void theExampleRuns() throws Exception {
        List<Task> tasks = List.of(Tasks.parse("""
                {"version": 1, "id": "sum", "subTasks": [{"id": "A", "requests": ["Add 1 and 2."],
                 "worlds": {"numbers": {}}, "reference": [
                   {"id": "a1", "tool": "add", "arguments": {"arg_0": 1, "arg_1": 2}}]}]}"""));

        // snippet: comparison
        ComparisonTable table = Comparison.of(tasks)
                .agent("sequential", SequentialAgent::new)
                .agentOfWidth("greedy", GreedyAgent::new)
                .widths(1, 4)
                .latencies("short", LatencyProfile.uniform(100, 1_000))
                .latencies("heavy-tailed", LatencyProfile.logNormal(1_000, 5_000, 1.0, 120_000))
                .modes(Mode.CONCURRENT, Mode.SYNCHRONOUS)
                .trials(3)
                .run();
        System.out.println(table.markdown());
        // end of snippet

        DocSnippets.assertUpToDate("docs/how-to/compare-agents.md");
        assertThat(table.rows())
                .hasSize(12)
                .allSatisfy(row -> assertThat(row.episodes()).isEqualTo(3));
        assertThat(table.markdown()).contains("| greedy | heavy\\-tailed | 4 | synchronous | 3 | 0 | 1.00 |");
    }
}
