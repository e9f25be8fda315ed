package org.asynctool.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.Optional;
import org.asynctool.agent.Observation.RefusedAnswer;
import org.asynctool.agent.Turn;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.testing.Episodes;
import org.asynctool.testing.ScriptedAgent;
import org.asynctool.trace.TraceEnd;
import org.asynctool.trace.TraceEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules 1.10 and 1.11: answers, the end of an episode, and limits. */
class EndAndLimitRulesTest {

    private static final String TOOLS = "\"read\": {\"readOnly\": true}, \"write\": {}";

    @Test
    @DisplayName("1.10: an answer closes the request; the next arrives at the turn's effect")
    void nextRequestArrivesAtTheEffect() {
        ScriptedAgent agent = ScriptedAgent.script()
                .then(Turn.builder().answer("A", "one"))
                .then(Turn.builder().answer("A", "two"));
        Episode episode = Episodes.run(talk(), agent);

        assertThat(agent.saw(2).requests())
                .extracting(request -> request.number(), request -> request.text())
                .containsExactly(tuple(1, "Second."));
        assertThat(Episodes.events(episode, TraceEvent.RequestArrived.class))
                .containsExactly(new TraceEvent.RequestArrived(1000, "A", 1));
        assertThat(episode.trace().end())
                .extracting(TraceEnd::virtualMillis, TraceEnd::reason)
                .containsExactly(2000L, TraceEnd.Reason.ANSWERED);
    }

    @Test
    @DisplayName("1.10: answers may come while calls are pending, and these are still delivered")
    void pendingCallsAreDeliveredAfterAnAnswer() {
        ScriptedAgent agent = ScriptedAgent.script()
                .then(Turn.builder().call("A", "read", Map.of()).answer("A", "one"))
                .then(Turn.builder().waitForAll());
        Episodes.run(talk(), agent);

        assertThat(agent.saw(3).results()).hasSize(1);
    }

    @Test
    @DisplayName("1.10: finish ends the episode")
    void finish() {
        Episode episode = Episodes.run(
                Episodes.desk(TOOLS, ""),
                ScriptedAgent.script().then(Turn.builder().finish()));

        assertThat(episode.trace().end().reason()).isEqualTo(TraceEnd.Reason.FINISHED);
        assertThat(episode.succeeded()).isFalse();
    }

    @Test
    @DisplayName("1.10: calls still pending at the end are completed in queue order for the state alone")
    void pendingCallsAreCompletedForTheState() {
        Task task = Episodes.desk(
                "\"slow\": {}, \"quick\": {}",
                ", \"latency\": {\"tools\": {\"slow\": {\"fixed\": \"9s\"}, \"quick\": {\"fixed\": \"3s\"}}}");
        Episode episode = Episodes.run(
                task,
                ScriptedAgent.script()
                        .then(Turn.builder()
                                .call("A", "slow", Map.of())
                                .call("A", "quick", Map.of())
                                .answer("A", "done")));

        assertThat(episode.trace().end().virtualMillis()).isEqualTo(1000);
        assertThat(Episodes.events(episode, TraceEvent.ResultCame.class)).isEmpty();
        assertThat(Episodes.events(episode, TraceEvent.Executed.class))
                .containsExactly(new TraceEvent.Executed(4000, "c2"), new TraceEvent.Executed(10_000, "c1"));
        assertThat(episode.trace().end().states().get("A").get("desk").toString())
                .isEqualTo("{\"log\":[\"quick{}@4000\",\"slow{}@10000\"]}");
    }

    @Test
    @DisplayName("1.10: a sub-task with such a call on a tool that writes is unconfirmed; on one that reads it is not")
    void pendingWriteIsUnconfirmed() {
        Task task = Episodes.desk(TOOLS, "");

        assertThat(answerWithPending(task, "read").succeeded()).isTrue();
        assertThat(answerWithPending(task, "write").succeeded()).isFalse();
    }

    @Test
    @DisplayName("1.10: an answer to a sub-task that is answered or does not exist changes nothing")
    void answerToNobody() {
        Episode episode = Episodes.run(
                talk(),
                ScriptedAgent.script()
                        .then(Turn.builder()
                                .answer("Z", "?")
                                .answer("A", 1)
                                .answer("A", 2)
                                .answer("A", 3)));

        assertThat(Episodes.events(episode, TraceEvent.AnswerRefused.class))
                .extracting(TraceEvent.AnswerRefused::message)
                .containsExactly("there is no sub-task 'Z'");
        assertThat(Episodes.events(episode, TraceEvent.Answered.class)).hasSize(2);
    }

    @Test
    @DisplayName("1.10: the next observation tells of answers that were refused, once")
    void refusedAnswersAreSeen() {
        ScriptedAgent agent = ScriptedAgent.script()
                .then(Turn.builder().answer("Z", "?").answer("A", Double.NaN))
                .then(Turn.builder())
                .then(Turn.builder().finish());
        Episodes.run(talk(), agent);

        assertThat(agent.saw(1).refusedAnswers()).isEmpty();
        assertThat(agent.saw(2).refusedAnswers())
                .extracting(RefusedAnswer::subTask, RefusedAnswer::message)
                .containsExactly(
                        tuple("Z", "there is no sub-task 'Z'"),
                        tuple("A", "number at '' is out of bounds, expected a finite number of at most 10100 digits"));
        assertThat(agent.saw(3).refusedAnswers()).isEmpty();
    }

    @Test
    @DisplayName("1.11: the limit on turns")
    void limitOnTurns() {
        ScriptedAgent agent = ScriptedAgent.script();
        for (int i = 0; i < 10; i++) {
            agent.then(Turn.builder().call("A", "read", Map.of()).waitForAny());
        }
        Episode episode = Episodes.run(Episodes.desk(TOOLS, ", \"limits\": {\"turns\": 4}"), agent);

        assertLimit(episode, "turns");
        assertThat(agent.observations()).hasSize(4);
    }

    @Test
    @DisplayName("1.11: the limit on calls counts refused ones")
    void limitOnCalls() {
        Turn.Builder turn = Turn.builder();
        for (int i = 0; i < 5; i++) {
            turn.call("A", i % 2 == 0 ? "read" : "nothing", Map.of());
        }
        Episode episode = Episodes.run(
                Episodes.desk(TOOLS, ", \"limits\": {\"calls\": 3}"),
                ScriptedAgent.script().then(turn));

        assertLimit(episode, "calls");
        assertThat(Episodes.events(episode, TraceEvent.CallAccepted.class)).hasSize(2);
        assertThat(Episodes.events(episode, TraceEvent.CallRefused.class)).hasSize(1);
    }

    @Test
    @DisplayName("1.11: a turn whose effect lies beyond the limit takes no effect; one at the limit does")
    void limitOnVirtualTime() {
        ScriptedAgent agent = ScriptedAgent.script()
                .then(Turn.builder().call("A", "write", Map.of()).waitForAny())
                .then(Turn.builder().call("A", "write", Map.of()));

        Episode beyond = Episodes.run(Episodes.desk(TOOLS, ", \"limits\": {\"virtualTime\": \"3500ms\"}"), agent);
        assertLimit(beyond, "virtualTime");
        assertThat(beyond.trace().end().virtualMillis()).isEqualTo(3500);
        assertThat(Episodes.events(beyond, TraceEvent.CallAccepted.class)).hasSize(1);

        ScriptedAgent again = ScriptedAgent.script()
                .then(Turn.builder().call("A", "write", Map.of()).waitForAny())
                .then(Turn.builder().call("A", "write", Map.of()).answer("A", "done"));
        Episode at = Episodes.run(Episodes.desk(TOOLS, ", \"limits\": {\"virtualTime\": \"4s\"}"), again);
        assertThat(at.trace().end())
                .extracting(TraceEnd::virtualMillis, TraceEnd::reason)
                .containsExactly(4000L, TraceEnd.Reason.ANSWERED);
    }

    @Test
    @DisplayName("1.11: events at the limit itself happen")
    void eventsAtTheLimitHappen() {
        Episode episode = Episodes.run(
                Episodes.desk(TOOLS, ", \"limits\": {\"virtualTime\": \"3s\"}"),
                ScriptedAgent.script()
                        .then(Turn.builder().call("A", "write", Map.of()).waitForAny()));

        assertThat(Episodes.events(episode, TraceEvent.ResultCame.class))
                .extracting(TraceEvent::virtualMillis)
                .containsExactly(3000L);
        assertLimit(episode, "virtualTime");
    }

    @Test
    @DisplayName("1.11: the limit on bytes of results")
    void limitOnResultBytes() {
        Episode episode = Episodes.run(
                Episodes.desk(
                        "\"big\": {\"result\": \"0123456789012345678901234567890123456789\"}",
                        ", \"limits\": {\"resultBytes\": 50}"),
                ScriptedAgent.script()
                        .then(Turn.builder().call("A", "big", Map.of()).waitForAny())
                        .then(Turn.builder().call("A", "big", Map.of()).waitForAny())
                        .then(Turn.builder().answer("A", "done")));

        assertLimit(episode, "resultBytes");
    }

    @Test
    @DisplayName("1.11: what an agent writes is counted in bytes of UTF-8, and not in characters")
    void limitOnTurnBytesCountsBytes() {
        Map<String, String> arguments = Map.of("text", "\u20ac".repeat(1_000_000));
        Turn.Builder turn = Turn.builder();
        for (int i = 0; i < 6; i++) {
            turn.call("A", "big", arguments);
        }

        assertLimit(
                Episodes.run(
                        Episodes.desk("\"big\": {}", ""), ScriptedAgent.script().then(turn)),
                "turnBytes");
    }

    @Test
    @DisplayName("1.11: bytes of results are those of UTF-8, and not characters")
    void limitOnResultBytesCountsBytes() {
        Task task = Episodes.desk(
                "\"big\": {\"result\": \"" + "\u20ac".repeat(20) + "\"}", ", \"limits\": {\"resultBytes\": 61}");
        ScriptedAgent agent = ScriptedAgent.script()
                .then(Turn.builder().call("A", "big", Map.of()).waitForAny())
                .then(Turn.builder().answer("A", "done"));

        assertLimit(Episodes.run(task, agent), "resultBytes");
    }

    @Test
    @DisplayName("1.11: a budget of one tool refuses the call and does not end the episode")
    void budgetRefuses() {
        ScriptedAgent agent = ScriptedAgent.script()
                .then(Turn.builder()
                        .call("A", "read", Map.of())
                        .call("A", "read", Map.of())
                        .call("A", "write", Map.of()));
        Episode episode = Episodes.run(Episodes.desk(TOOLS, ", \"limits\": {\"toolCalls\": {\"read\": 1}}"), agent);

        assertThat(agent.saw(2).pending()).containsExactly("c1", "c3");
        assertThat(episode.trace().end().reason()).isEqualTo(TraceEnd.Reason.FINISHED);
    }

    private static Episode answerWithPending(Task task, String tool) {
        return Episodes.run(
                task,
                ScriptedAgent.script()
                        .then(Turn.builder().call("A", tool, Map.of()).answer("A", "done")));
    }

    private static Task talk() {
        return Tasks.parse("""
                {"version": 1, "id": "talk", "subTasks": [{"id": "A", "requests": ["First.", "Second."],
                 "worlds": {"desk": {"tools": {%s}}}, "reference": [], "goal": {"state": "any"}}]}
                """.formatted(TOOLS));
    }

    private static void assertLimit(Episode episode, String limit) {
        assertThat(episode.trace().end().reason()).isEqualTo(TraceEnd.Reason.LIMIT);
        assertThat(episode.trace().end().limit()).isEqualTo(Optional.of(limit));
    }
}
