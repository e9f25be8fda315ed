package org.asynctool.environment;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Observation.Wake;
import org.asynctool.agent.Turn;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.testing.Episodes;
import org.asynctool.testing.ScriptedAgent;
import org.asynctool.trace.TraceEnd;
import org.asynctool.trace.TraceEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules 1.8 and 1.9: waits, time-outs, empty turns. Think time 1 s; tools take 2 s, 4 s and 9 s. */
class WaitRulesTest {

    private static final String LATENCIES =
            ", \"latency\": {\"tools\": {\"two\": {\"fixed\": \"2s\"}, \"four\": {\"fixed\": \"4s\"},"
                    + " \"nine\": {\"fixed\": \"9s\"}}}";
    private final Task task = Episodes.desk("\"two\": {}, \"four\": {}, \"nine\": {}", LATENCIES);

    @Test
    @DisplayName("1.8: wait any ends with the first result not seen")
    void waitAny() {
        ScriptedAgent agent = ScriptedAgent.script().then(callAll().waitForAny());
        Episodes.run(task, agent);

        assertSecondTurn(agent, 3000, Wake.CONDITION, "c1");
    }

    @Test
    @DisplayName("1.8: wait all ends when nothing is pending")
    void waitAll() {
        ScriptedAgent agent = ScriptedAgent.script().then(callAll().waitForAll());
        Episodes.run(task, agent);

        assertSecondTurn(agent, 10_000, Wake.CONDITION, "c1", "c2", "c3");
    }

    @Test
    @DisplayName("1.8: wait c1,c2 ends when none of these is pending; calls of the same turn count")
    void waitForCalls() {
        ScriptedAgent agent = ScriptedAgent.script().then(callAll().waitFor("c1", "c2"));
        Episodes.run(task, agent);

        assertSecondTurn(agent, 5000, Wake.CONDITION, "c1", "c2");
    }

    @Test
    @DisplayName("1.8: wait first ends when one of certain calls is not pending, whatever else comes in")
    void waitForFirst() {
        ScriptedAgent agent = ScriptedAgent.script().then(callAll().waitForFirst("c2", "c3"));
        Episodes.run(task, agent);

        assertSecondTurn(agent, 5000, Wake.CONDITION, "c1", "c2");
    }

    @Test
    @DisplayName("1.8: wait first of no call is a sleep that results do not end")
    void waitForFirstOfNone() {
        ScriptedAgent agent =
                ScriptedAgent.script().then(callAll().waitForFirst().atMost(ofSeconds(5)));
        Episodes.run(task, agent);

        assertSecondTurn(agent, 6000, Wake.TIMEOUT, "c1", "c2");
    }

    @Test
    @DisplayName("1.9: wait first of a refused call is over at once and not empty, with a time-out too")
    void waitForFirstOfRefused() {
        ScriptedAgent agent = ScriptedAgent.script()
                .then(Turn.builder().call("A", "none", Map.of()).waitForFirst("c1"))
                .then(Turn.builder()
                        .call("A", "none", Map.of())
                        .waitForFirst("c2")
                        .atMost(ofSeconds(5)));
        Episodes.run(task, agent);

        assertSecondTurn(agent, 1000, Wake.CONDITION);
        assertThat(agent.saw(3).virtualMillis()).isEqualTo(2000);
        assertThat(agent.saw(3).woke()).contains(Wake.CONDITION);
    }

    @Test
    @DisplayName("1.8: the condition is tested at the effect first")
    void conditionIsTestedAtTheEffectFirst() {
        ScriptedAgent agent = ScriptedAgent.script()
                .then(Turn.builder().call("A", "two", Map.of()))
                .then(Turn.builder())
                .then(Turn.builder().call("A", "nine", Map.of()).waitForAny());
        Episodes.run(task, agent);

        assertThat(agent.saw(4).virtualMillis()).isEqualTo(3000);
        assertThat(agent.saw(4).woke()).contains(Wake.CONDITION);
    }

    @Test
    @DisplayName("1.8: a wait ends at its time-out, counted from the effect")
    void timeout() {
        ScriptedAgent agent = ScriptedAgent.script()
                .then(Turn.builder().call("A", "nine", Map.of()).waitForAny().atMost(ofSeconds(3)));
        Episodes.run(task, agent);

        assertSecondTurn(agent, 4000, Wake.TIMEOUT);
        assertThat(agent.saw(2).pending()).containsExactly("c1");
    }

    @Test
    @DisplayName("1.8: a completion at the very instant of the time-out counts as the condition")
    void completionAtTheTimeout() {
        ScriptedAgent agent = ScriptedAgent.script()
                .then(Turn.builder().call("A", "nine", Map.of()).waitForAny().atMost(ofSeconds(9)));
        Episodes.run(task, agent);

        assertSecondTurn(agent, 10_000, Wake.CONDITION, "c1");
    }

    @Test
    @DisplayName("1.8: a wait ends when a request arrives")
    void requestEndsWait() {
        Task talk = Tasks.parse("""
                        {"version": 1, "id": "talk", "subTasks": [{"id": "A", "requests": ["First.", "Second."],
                         "worlds": {"desk": {"tools": {"nine": {}}}}, "reference": [], "goal": {"state": "any"}}]%s}
                        """.formatted(LATENCIES));
        ScriptedAgent agent = ScriptedAgent.script()
                .then(Turn.builder()
                        .call("A", "nine", Map.of())
                        .answer("A", "1")
                        .waitForAll());
        Episodes.run(talk, agent);

        assertSecondTurn(agent, 1000, Wake.REQUEST);
        assertThat(agent.saw(2).requests()).extracting(r -> r.text()).containsExactly("Second.");
    }

    @Test
    @DisplayName("1.9: with nothing pending and no time-out a wait is empty and returns at once")
    void emptyWait() {
        ScriptedAgent agent = ScriptedAgent.script().then(Turn.builder().waitForAll());
        Episode episode = Episodes.run(task, agent);

        assertSecondTurn(agent, 1000, Wake.EMPTY);
        assertThat(Episodes.events(episode, TraceEvent.Waited.class))
                .extracting(TraceEvent.Waited::woke)
                .containsExactly(Wake.EMPTY);
    }

    @Test
    @DisplayName("1.9: a wait for results that came in while thinking is not empty")
    void waitForWhatIsThereIsNotEmpty() {
        Task quick = Episodes.desk("\"two\": {}", ", \"latency\": {\"default\": {\"fixed\": \"1s\"}}");
        ScriptedAgent agent = ScriptedAgent.script()
                .then(Turn.builder().call("A", "two", Map.of()))
                .then(Turn.builder().waitForAll());
        Episodes.run(quick, agent);

        assertThat(agent.saw(3).woke()).contains(Wake.CONDITION);
        assertThat(agent.saw(3).virtualMillis()).isEqualTo(2000);
    }

    @Test
    @DisplayName("1.9: three empty turns end the episode as stalled")
    void threeEmptyTurnsStall() {
        ScriptedAgent agent = ScriptedAgent.script()
                .then(Turn.builder().waitForAny())
                .then(Turn.builder())
                .then(Turn.builder().waitForAll())
                .then(Turn.builder().call("A", "two", Map.of()));
        Episode episode = Episodes.run(task, agent);

        assertThat(agent.observations()).hasSize(3);
        assertThat(episode.trace().end().reason()).isEqualTo(TraceEnd.Reason.STALLED);
        assertThat(episode.trace().end().virtualMillis()).isEqualTo(3000);
    }

    @Test
    @DisplayName("1.9: an accepted call between empty turns starts the count again; a refused one does not")
    void acceptedCallResetsTheCount() {
        ScriptedAgent agent = ScriptedAgent.script()
                .then(Turn.builder())
                .then(Turn.builder())
                .then(Turn.builder().call("A", "two", Map.of()).waitForAll())
                .then(Turn.builder())
                .then(Turn.builder().call("A", "nothing", Map.of()))
                .then(Turn.builder())
                .then(Turn.builder());
        Episode episode = Episodes.run(task, agent);

        assertThat(agent.observations()).hasSize(7);
        assertThat(episode.trace().end().reason()).isEqualTo(TraceEnd.Reason.STALLED);
    }

    @Test
    @DisplayName("1.9: with a time-out and nothing pending a wait is a sleep")
    void sleep() {
        ScriptedAgent agent =
                ScriptedAgent.script().then(Turn.builder().waitForAll().atMost(ofSeconds(30)));
        Episodes.run(task, agent);

        assertSecondTurn(agent, 31_000, Wake.TIMEOUT);
    }

    @Test
    @DisplayName("1.9: a wait that nothing can end runs to the virtual-time limit")
    void waitForLostResultRunsToTheLimit() {
        Task lost = Episodes.desk(
                "\"two\": {}", ", \"faults\": [{\"kind\": \"lost\"}], \"limits\": {\"virtualTime\": \"1m\"}");
        ScriptedAgent agent = ScriptedAgent.script()
                .then(Turn.builder().call("A", "two", Map.of()).waitForAny());
        Episode episode = Episodes.run(lost, agent);

        assertThat(agent.observations()).hasSize(1);
        assertThat(episode.trace().end())
                .extracting(TraceEnd::virtualMillis, TraceEnd::reason, TraceEnd::limit)
                .containsExactly(60_000L, TraceEnd.Reason.LIMIT, Optional.of("virtualTime"));
        assertThat(Episodes.events(episode, TraceEvent.Waited.class).get(0).woke())
                .isEqualTo(Wake.LIMIT);
    }

    private static Turn.Builder callAll() {
        return Turn.builder()
                .call("A", "two", Map.of())
                .call("A", "four", Map.of())
                .call("A", "nine", Map.of());
    }

    private static void assertSecondTurn(ScriptedAgent agent, long virtualMillis, Wake woke, String... results) {
        assertThat(agent.saw(2).virtualMillis()).isEqualTo(virtualMillis);
        assertThat(agent.saw(2).woke()).contains(woke);
        assertThat(agent.saw(2).results())
                .extracting(Observation.Delivery::call)
                .containsExactly(results);
    }
}
