package org.asynctool.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Observation.RefusalKind;
import org.asynctool.agent.Turn;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.testing.Episodes;
import org.asynctool.testing.ScriptedAgent;
import org.asynctool.trace.TraceEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules 1.3 to 1.7: turns, calls and their results. */
class CallRulesTest {

    private static final String TWO_TOOLS = "\"slow\": {}, \"quick\": {\"readOnly\": true}";
    private static final String LATENCIES =
            ", \"latency\": {\"tools\": {\"slow\": {\"fixed\": \"5s\"}, \"quick\": {\"fixed\": \"1s\"}}}";

    @Test
    @DisplayName("1.3: a turn takes effect after the think time, and the next one begins then if it does not wait")
    void turnTakesEffectAfterThinkTime() {
        Task task = Episodes.desk(TWO_TOOLS, ", \"thinkTime\": {\"fixed\": \"3s\"}");
        Episode episode =
                Episodes.run(task, ScriptedAgent.script().then(call("slow")).then(call("slow")));

        assertThat(Episodes.events(episode, TraceEvent.TurnBegan.class))
                .extracting(TraceEvent.TurnBegan::virtualMillis, TraceEvent.TurnBegan::effectMillis)
                .containsExactly(tuple(0L, 3000L), tuple(3000L, 6000L), tuple(6000L, 9000L));
        assertThat(Episodes.events(episode, TraceEvent.CallAccepted.class))
                .extracting(TraceEvent::virtualMillis)
                .containsExactly(3000L, 6000L);
    }

    @Test
    @DisplayName("1.3: results due while the agent thinks belong to the next observation")
    void resultsDueWhileThinkingAreSeenNextTurn() {
        Task task = Episodes.desk(TWO_TOOLS, LATENCIES);
        ScriptedAgent watching = ScriptedAgent.script().then(call("quick")).then(call("slow"));
        Episodes.run(task, watching);

        assertThat(watching.saw(2).results()).isEmpty();
        assertThat(watching.saw(3).results())
                .extracting(Observation.Delivery::call, Observation.Delivery::cameMillis)
                .containsExactly(tuple("c1", 2000L));
    }

    @Test
    @DisplayName("1.3: think time per token is the time to the first token and the tokens at their rate")
    void thinkTimePerToken() {
        Task task = Episodes.desk(
                TWO_TOOLS, ", \"thinkTime\": {\"perToken\": {\"first\": \"300ms\", \"tokensPerSecond\": 50}}");
        Episode episode =
                Episodes.run(task, ScriptedAgent.script().then(call("slow").tokens(100)));

        assertThat(Episodes.events(episode, TraceEvent.CallAccepted.class)
                        .get(0)
                        .virtualMillis())
                .isEqualTo(2300);
    }

    @Test
    @DisplayName("1.3: measured think time is what the agent reports")
    void measuredThinkTime() {
        Task task = Episodes.desk(TWO_TOOLS, ", \"thinkTime\": {\"measured\": true}");
        Episode episode = Episodes.run(
                task, ScriptedAgent.script().then(call("slow").measured(java.time.Duration.ofMillis(777))));

        assertThat(Episodes.events(episode, TraceEvent.CallAccepted.class)
                        .get(0)
                        .virtualMillis())
                .isEqualTo(777);
    }

    @Test
    @DisplayName("1.4: ids count all calls in the order written, refused ones included")
    void idsCountRefusedCallsToo() {
        Task task = Episodes.desk(TWO_TOOLS, "");
        ScriptedAgent agent = ScriptedAgent.script()
                .then(call("slow").call("A", "nothing", Map.of()).call("A", "quick", Map.of()));
        Episodes.run(task, agent);

        assertThat(agent.saw(1).nextCall()).isEqualTo(1);
        assertThat(agent.saw(2).nextCall()).isEqualTo(4);
        assertThat(agent.saw(2).issued())
                .extracting(Observation.Issued::call, issued -> issued.refusal().isPresent())
                .containsExactly(tuple("c1", false), tuple("c2", true), tuple("c3", false));
        assertThat(agent.saw(2).pending()).containsExactly("c1", "c3");
    }

    @Test
    @DisplayName("1.4: a call is refused as malformed, unknown-tool, wrong-subtask, closed or budget")
    void kindsOfRefusal() {
        Task task = Tasks.parse("""
                        {"version": 1, "id": "refusals", "subTasks": [
                          {"id": "A", "requests": ["Do."], "goal": {"state": "any"}, "reference": [],
                           "worlds": {"desk": {"tools": {"both": {}, "own": {"schema":
                             {"type": "object", "properties": {"n": {"type": "integer"}}, "required": ["n"]}}}}}},
                          {"id": "B", "requests": ["Do."], "goal": {"state": "any"}, "reference": [],
                           "worlds": {"desk": {"tools": {"both": {}}}}},
                          {"id": "C", "requests": ["Do."], "goal": {"state": "any"}, "reference": [],
                           "worlds": {"desk": {"tools": {"both": {}}}}}],
                         "limits": {"toolCalls": {"both": 1}}}
                        """);
        ScriptedAgent agent = ScriptedAgent.script()
                .then(Turn.builder().answer("C", "done"))
                .then(Turn.builder()
                        .callText("own", "{\"n\": ")
                        .callText("own", "[1]")
                        .call("A", "own", Map.of("n", "five"))
                        .call("A", "nothing", Map.of())
                        .call("B", "own", Map.of("n", 5))
                        .call("Z", "own", Map.of("n", 5))
                        .callText("both", "{}")
                        .call("C", "both", Map.of())
                        .call("A", "both", Map.of())
                        .call("A", "both", Map.of())
                        .callText("own", "{\"n\": 5}")
                        .callText("own", "{\"n\": 5, \"subtask\": \"A\"}")
                        .call("A", "own", Map.of("n", 5, "subtask", "B")));
        Episode episode = Episodes.run(task, agent);

        assertThat(Episodes.events(episode, TraceEvent.CallRefused.class))
                .extracting(TraceEvent.CallRefused::call, TraceEvent.CallRefused::kind)
                .containsExactly(
                        tuple("c1", RefusalKind.MALFORMED),
                        tuple("c2", RefusalKind.MALFORMED),
                        tuple("c3", RefusalKind.MALFORMED),
                        tuple("c4", RefusalKind.UNKNOWN_TOOL),
                        tuple("c5", RefusalKind.WRONG_SUBTASK),
                        tuple("c6", RefusalKind.WRONG_SUBTASK),
                        tuple("c7", RefusalKind.WRONG_SUBTASK),
                        tuple("c8", RefusalKind.CLOSED),
                        tuple("c10", RefusalKind.BUDGET),
                        tuple("c13", RefusalKind.WRONG_SUBTASK));
        assertThat(Episodes.events(episode, TraceEvent.CallAccepted.class))
                .extracting(TraceEvent.CallAccepted::call, TraceEvent.CallAccepted::subTask)
                .containsExactly(tuple("c9", "A"), tuple("c11", "A"), tuple("c12", "A"));
    }

    @Test
    @DisplayName("1.5: the world executes a call when its latency has passed")
    void worldExecutesAtTheEnd() {
        ScriptedAgent agent = ScriptedAgent.script().then(call("slow").waitForAny());
        Episodes.run(Episodes.desk(TWO_TOOLS, LATENCIES), agent);

        assertThat(agent.saw(2).results().get(0).result().value().get("at").asLong())
                .isEqualTo(6000);
    }

    @Test
    @DisplayName("1.5: a tool that executes at the start does so when the call is accepted")
    void worldExecutesAtTheStart() {
        ScriptedAgent agent = ScriptedAgent.script().then(call("slow").waitForAny());
        Episode episode = Episodes.run(Episodes.desk("\"slow\": {\"executes\": \"start\"}", LATENCIES), agent);

        assertThat(agent.saw(2).results().get(0).result().value().get("at").asLong())
                .isEqualTo(1000);
        assertThat(agent.saw(2).virtualMillis()).isEqualTo(6000);
        assertThat(Episodes.events(episode, TraceEvent.Executed.class))
                .containsExactly(new TraceEvent.Executed(1000, "c1"));
    }

    @Test
    @DisplayName("1.5: at one instant results come in the order of acceptance")
    void completionsOfOneInstantComeInOrderOfAcceptance() {
        ScriptedAgent agent = ScriptedAgent.script()
                .then(call("slow"))
                .then(call("quick"))
                .then(call("mid").waitFor("c3"));
        Episodes.run(
                Episodes.desk(
                        "\"slow\": {}, \"mid\": {}, \"quick\": {}",
                        ", \"latency\": {\"tools\": {\"slow\": {\"fixed\": \"5s\"}, \"quick\": {\"fixed\": \"4s\"},"
                                + " \"mid\": {\"fixed\": \"3s\"}}}"),
                agent);

        assertThat(agent.saw(4).results())
                .extracting(Observation.Delivery::call, Observation.Delivery::cameMillis)
                .containsExactly(tuple("c1", 6000L), tuple("c2", 6000L), tuple("c3", 6000L));
    }

    @Test
    @DisplayName("1.7: a result due at t is seen by a turn that begins at t")
    void resultDueNowIsSeenNow() {
        ScriptedAgent agent = ScriptedAgent.script().then(call("quick"));
        Episodes.run(Episodes.desk(TWO_TOOLS, ", \"latency\": {\"default\": {\"fixed\": \"0s\"}}"), agent);

        assertThat(agent.saw(2).virtualMillis()).isEqualTo(1000);
        assertThat(agent.saw(2).results())
                .extracting(Observation.Delivery::call)
                .containsExactly("c1");
    }

    private static Turn.Builder call(String tool) {
        return Turn.builder().call("A", tool, Map.of());
    }
}
