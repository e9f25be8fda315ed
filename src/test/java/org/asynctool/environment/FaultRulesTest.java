package org.asynctool.environment;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Turn;
import org.asynctool.task.Task;
import org.asynctool.testing.Episodes;
import org.asynctool.testing.ScriptedAgent;
import org.asynctool.trace.TraceEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rule 1.13: what each kind of fault does to a call of 2 s that is accepted at 1 s. */
class FaultRulesTest {

    @Test
    @DisplayName("1.13: error: the world does not execute; the declared result comes at the latency")
    void error() {
        Played played = play("{\"kind\": \"error\", \"result\": {\"error\": \"full\"}}");

        assertThat(played.results).containsExactly(tuple("c1", 3000L, "{\"error\":\"full\"}", true, false));
        assertThat(played.state).isEqualTo("[]");
    }

    @Test
    @DisplayName("1.13: error: a tool that executes at the start is not executed either")
    void errorAtTheStart() {
        Task task = Episodes.desk("\"two\": {\"executes\": \"start\"}", ", \"faults\": [{\"kind\": \"error\"}]");
        Episode episode = Episodes.run(task, ScriptedAgent.script().then(two().waitForAny()));

        assertThat(Episodes.events(episode, TraceEvent.Executed.class)).isEmpty();
        assertThat(episode.trace().end().states().get("A").get("desk").get("log"))
                .isEmpty();
    }

    @Test
    @DisplayName("1.13: timeout: the world executes at the latency; an error comes at the time-out")
    void timeout() {
        Played played = play("{\"kind\": \"timeout\", \"after\": \"5s\"}");

        assertThat(played.results)
                .containsExactly(tuple("c1", 6000L, "{\"error\":\"no result within 5.000s\"}", true, false));
        assertThat(played.state).isEqualTo("[\"two{}@3000\"]");
    }

    @Test
    @DisplayName("1.13: timeout: the world executes even after the time-out")
    void timeoutBeforeExecution() {
        Played played = play("{\"kind\": \"timeout\", \"after\": \"1s\"}");

        assertThat(played.results).hasSize(1);
        assertThat(played.results.get(0).toList().get(1)).isEqualTo(2000L);
        assertThat(played.state).isEqualTo("[\"two{}@3000\"]");
    }

    @Test
    @DisplayName("1.13: lost: the world executes at the latency; no result ever comes")
    void lost() {
        Played played = play("{\"kind\": \"lost\"}");

        assertThat(played.results).isEmpty();
        assertThat(played.state).isEqualTo("[\"two{}@3000\"]");
        assertThat(played.agent.saw(2).pending()).containsExactly("c1");
    }

    @Test
    @DisplayName("1.13: slow: everything takes the factor longer")
    void slow() {
        Played played = play("{\"kind\": \"slow\", \"factor\": 3}");

        assertThat(played.results).containsExactly(tuple("c1", 7000L, "{\"tool\":\"two\",\"at\":7000}", false, false));
        assertThat(played.state).isEqualTo("[\"two{}@7000\"]");
    }

    @Test
    @DisplayName("1.13: duplicate: executed once, delivered again after a second draw")
    void duplicate() {
        Played played = play("{\"kind\": \"duplicate\"}");

        assertThat(played.results)
                .containsExactly(
                        tuple("c1", 3000L, "{\"tool\":\"two\",\"at\":3000}", false, false),
                        tuple("c1", 5000L, "{\"tool\":\"two\",\"at\":3000}", false, true));
        assertThat(played.state).isEqualTo("[\"two{}@3000\"]");
    }

    @Test
    @DisplayName("1.13: a fault may meet certain attempts of the same call only")
    void attempts() {
        Task task = Episodes.desk(
                "\"two\": {}", ", \"faults\": [{\"kind\": \"error\", \"tool\": \"two\", \"attempts\": [2]}]");
        Episode episode = Episodes.run(
                task,
                ScriptedAgent.script()
                        .then(two().call("A", "two", Map.of())
                                .call("A", "two", Map.of())
                                .waitForAll()));

        assertThat(Episodes.events(episode, TraceEvent.ResultCame.class))
                .extracting(TraceEvent.ResultCame::error)
                .containsExactly(false, true, false);
    }

    @Test
    @DisplayName("1.13: a fault of probability 0.3 meets about 30 of 100 different calls")
    void probability() {
        Task task = Episodes.desk("\"two\": {}", ", \"faults\": [{\"kind\": \"error\", \"probability\": 0.3}]");
        Turn.Builder turn = Turn.builder();
        for (int i = 0; i < 100; i++) {
            turn.call("A", "two", Map.of("n", i));
        }
        Episode episode = Episodes.run(task, ScriptedAgent.script().then(turn.waitForAll()));

        assertThat(Episodes.events(episode, TraceEvent.ResultCame.class).stream()
                        .filter(TraceEvent.ResultCame::error)
                        .count())
                .isBetween(20L, 40L);
    }

    private record Played(ScriptedAgent agent, List<Tuple> results, String state) {}

    private static Played play(String fault) {
        ScriptedAgent agent = ScriptedAgent.script()
                .then(two().waitForAny().atMost(ofSeconds(60)))
                .then(Turn.builder().waitForAny().atMost(ofSeconds(60)));
        Episode episode = Episodes.run(Episodes.desk("\"two\": {}", ", \"faults\": [" + fault + "]"), agent);
        List<Tuple> results = agent.observations().stream()
                .flatMap(observation -> observation.results().stream())
                .map(FaultRulesTest::tupleOf)
                .toList();
        String state =
                episode.trace().end().states().get("A").get("desk").get("log").toString();
        return new Played(agent, results, state);
    }

    private static Tuple tupleOf(Observation.Delivery delivery) {
        return tuple(
                delivery.call(),
                delivery.cameMillis(),
                delivery.result().asJson(),
                delivery.result().error(),
                delivery.again());
    }

    private static Turn.Builder two() {
        return Turn.builder().call("A", "two", Map.of());
    }
}
