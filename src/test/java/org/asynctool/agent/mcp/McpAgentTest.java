package org.asynctool.agent.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.asynctool.agent.Agent;
import org.asynctool.agent.OneAnswerAgent;
import org.asynctool.environment.Episode;
import org.asynctool.environment.Mode;
import org.asynctool.metric.Metrics;
import org.asynctool.task.Task;
import org.asynctool.testing.Episodes;
import org.asynctool.testing.RandomGraphs;
import org.asynctool.testing.SolvedTasks;
import org.asynctool.trace.TraceEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client of the Java SDK: what goes through the protocol is what a turn-based agent does. */
@Timeout(60)
class McpAgentTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 20})
    void playsThePlanOfATurnBasedAgentAtTheSameTimes(int first) throws Exception {
        PlannedClient client = new PlannedClient();
        try (Agent agent = client.agent()) {
            for (int seed = first; seed < first + 20; seed++) {
                Task task = RandomGraphs.calm(seed);
                Episode expected = Episodes.run(task, new OneAnswerAgent());
                Episode played = Episodes.run(task, agent);

                assertThat(played.trace().events())
                        .as("seed %d", seed)
                        .isEqualTo(expected.trace().events());
                assertThat(played.trace().end()).isEqualTo(expected.trace().end());
                assertThat(played.scorecard()).isEqualTo(expected.scorecard());
            }
        }
    }

    @Test
    void answersEachCallWithItsResultInTheSynchronousControl() throws Exception {
        PlannedClient client = new PlannedClient(OneAnswerAgent.oneCallATurn());
        try (Agent agent = client.agent()) {
            for (int seed = 0; seed < 10; seed++) {
                Task task = RandomGraphs.calm(seed);
                Episode expected = Episodes.run(task, OneAnswerAgent.oneCallATurn(), Mode.SYNCHRONOUS);
                Episode played = Episodes.run(task, agent, Mode.SYNCHRONOUS);

                assertThat(played.scorecard()).as("seed %d", seed).isEqualTo(expected.scorecard());
                assertThat(played.succeeded()).isTrue();
            }
        }
        assertThat(client.answers())
                .filteredOn(answer -> answer.contains("\"status\":\"pending\""))
                .isEmpty();
        assertThat(client.answers()).anyMatch(answer -> answer.startsWith("{\"status\":\"done\",\"call\":\"c1\""));
    }

    @Test
    void tellsEachResultInAnAnswerAndBeforeItAsANotification() throws Exception {
        PlannedClient client = new PlannedClient();
        Task task = SolvedTasks.in("tables/tables.jsonl").get(0);
        Episode episode;
        try (Agent agent = client.agent()) {
            episode = Episodes.run(task, agent);
        }
        List<String> delivered = Episodes.events(episode, TraceEvent.TurnBegan.class).stream()
                .flatMap(turn -> turn.seen().stream())
                .toList();

        assertThat(episode.scorecard().success()).isTrue();
        assertThat(episode.scorecard().value(Metrics.TIME_EFFICIENCY)).hasValue(1);
        assertThat(client.notified()).hasSameSizeAs(delivered);
        for (int i = 0; i < delivered.size(); i++) {
            assertThat(client.notified().get(i)).startsWith("{\"call\":\"" + delivered.get(i) + "\"");
            String call = delivered.get(i);
            assertThat(client.answers())
                    .anyMatch(answer -> answer.contains("\"results\":[") && answer.contains("\"" + call + "\""));
        }
    }
}
