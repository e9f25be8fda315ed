package org.asynctool.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.asynctool.agent.CriticalPathAgent;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.agent.SequentialAgent;
import org.asynctool.agent.Turn;
import org.asynctool.metric.Metrics;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.testing.Episodes;
import org.asynctool.testing.ScriptedAgent;
import org.junit.jupiter.api.Test;

/** The worked example of the rules: think 1 s; A: a1 (2 s), then a2 (5 s); B: b1 (4 s). */
class WorkedExampleTest {

    private final Task task = Tasks.parse("""
                    {"version": 1, "id": "worked-example",
                     "subTasks": [
                       {"id": "A", "requests": ["Do a1, then a2."], "worlds": {"desk": {"tools": {"a1": {}, "a2": {}}}},
                        "goal": {"state": "any"},
                        "reference": [{"id": "a1", "tool": "a1", "arguments": {}},
                                      {"id": "a2", "tool": "a2", "arguments": {}, "after": ["a1"]}]},
                       {"id": "B", "requests": ["Do b1."], "worlds": {"desk": {"tools": {"b1": {}}}},
                        "goal": {"state": "any"},
                        "reference": [{"id": "b1", "tool": "b1", "arguments": {}}]}],
                     "thinkTime": {"fixed": "1s"},
                     "latency": {"tools": {"a1": {"fixed": "2s"}, "a2": {"fixed": "5s"}, "b1": {"fixed": "4s"}}}}
                    """);

    @Test
    void greedyAgentMeetsTheBoundToTheMillisecond() {
        Episode episode = Episodes.run(task, new GreedyAgent());

        assertThat(episode.trace().end().virtualMillis()).isEqualTo(10_000);
        assertValue(episode, Metrics.TASK_SUCCESS, 1);
        assertValue(episode, Metrics.TIME_MAKESPAN, 10);
        assertValue(episode, Metrics.TIME_BOUND, 10);
        assertValue(episode, Metrics.TIME_SERIAL, 15);
        assertValue(episode, Metrics.TIME_EFFICIENCY, 1);
        assertValue(episode, Metrics.TIME_SPEEDUP, 1.5);
        assertValue(episode, Metrics.WAIT_TOTAL, 6);
        assertValue(episode, Metrics.WAIT_AVOIDABLE, 0);
        assertValue(episode, Metrics.WAIT_USE, 1);
        assertValue(episode, Metrics.SWITCH_STREAK, 1);
        assertValue(episode, Metrics.CALLS_INFLIGHT_MEAN, 1.1);
    }

    @Test
    void criticalPathAgentMeetsTheBoundToo() {
        Episode episode = Episodes.run(task, new CriticalPathAgent());

        assertThat(episode.trace().end().virtualMillis()).isEqualTo(10_000);
    }

    @Test
    void sequentialAgentTakesTheSerialTime() {
        Episode episode = Episodes.run(task, new SequentialAgent());

        assertThat(episode.trace().end().virtualMillis()).isEqualTo(15_000);
        assertValue(episode, Metrics.TIME_SPEEDUP, 1);
    }

    @Test
    void waitingForAllInsteadOfAnyLosesTwoSeconds() {
        ScriptedAgent agent = ScriptedAgent.script()
                .then(call("A", "a1").call("B", "b1", java.util.Map.of()).waitForAll())
                .then(call("A", "a2").waitForAll())
                .then(Turn.builder().answer("A", "done").answer("B", "done"));

        Episode episode = Episodes.run(task, agent);

        assertValue(episode, Metrics.TASK_SUCCESS, 1);
        assertValue(episode, Metrics.TIME_MAKESPAN, 12);
        assertThat(episode.scorecard().value(Metrics.TIME_EFFICIENCY).orElseThrow())
                .isEqualTo(0.83, within(0.005));
        assertThat(episode.scorecard().value(Metrics.WAIT_USE).orElseThrow()).isEqualTo(0.78, within(0.005));
    }

    private static Turn.Builder call(String subTask, String tool) {
        return Turn.builder().call(subTask, tool, java.util.Map.of());
    }

    private static void assertValue(Episode episode, String metric, double expected) {
        assertThat(episode.scorecard().value(metric).orElseThrow()).as(metric).isEqualTo(expected, within(1e-9));
    }
}
