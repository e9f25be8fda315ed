package org.asynctool.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Turn;
import org.asynctool.metric.Metrics;
import org.asynctool.task.Task;
import org.asynctool.testing.Episodes;
import org.asynctool.testing.ScriptedAgent;
import org.asynctool.trace.TraceEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rule 1.12: the synchronous control. */
class SynchronousControlTest {

    private final Task task = Episodes.desk(
            "\"slow\": {}, \"quick\": {}",
            ", \"latency\": {\"tools\": {\"slow\": {\"fixed\": \"5s\"}, \"quick\": {\"fixed\": \"1s\"}}}");

    @Test
    @DisplayName("1.12: calls of one turn run one after the other, and the next turn sees all results")
    void callsRunOneAfterTheOther() {
        ScriptedAgent agent = ScriptedAgent.script()
                .then(Turn.builder()
                        .call("A", "slow", Map.of())
                        .call("A", "quick", Map.of())
                        .waitForAny());
        Episode episode = Episodes.run(task, agent, Mode.SYNCHRONOUS);

        assertThat(Episodes.events(episode, TraceEvent.CallAccepted.class))
                .extracting(TraceEvent.CallAccepted::call, TraceEvent::virtualMillis)
                .containsExactly(tuple("c1", 1000L), tuple("c2", 6000L));
        assertThat(agent.saw(2).virtualMillis()).isEqualTo(7000);
        assertThat(agent.saw(2).results())
                .extracting(Observation.Delivery::call)
                .containsExactly("c1", "c2");
    }

    @Test
    @DisplayName("1.12: a wait is accepted, lasts 0 and is not counted; wait metrics are not applicable")
    void waitLastsNothing() {
        Episode episode = Episodes.run(
                task,
                ScriptedAgent.script()
                        .then(Turn.builder().call("A", "quick", Map.of()).waitForAll())
                        .then(Turn.builder().answer("A", "done")),
                Mode.SYNCHRONOUS);

        assertThat(Episodes.events(episode, TraceEvent.Waited.class)).isEmpty();
        assertThat(episode.trace().end().virtualMillis()).isEqualTo(3000);
        assertThat(episode.scorecard().value(Metrics.WAIT_TOTAL)).isEmpty();
        assertThat(episode.scorecard().value(Metrics.WAIT_USE)).isEmpty();
    }
}
