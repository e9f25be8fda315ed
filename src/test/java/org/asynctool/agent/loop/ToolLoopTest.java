package org.asynctool.agent.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.asynctool.agent.Usage;
import org.asynctool.agent.blocking.BlockingAgent;
import org.asynctool.environment.Episode;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.task.ToolSpec;
import org.asynctool.testing.Episodes;
import org.asynctool.trace.TraceEvent;
import org.junit.jupiter.api.Test;

/** What a model in a tool loop is offered and told. */
class ToolLoopTest {

    /** Sub-task A has two requests, and its tool {@code late} comes with the second; a world has the tool answer. */
    private static final Task TASK = Tasks.parse("""
            {"version": 1, "id": "loop", "subTasks": [
              {"id": "A", "requests": ["First.", "Second."], "tools": {"answer": {}, "bad": {}, "late": {"request": 1}},
               "worlds": {"desk": {"tools": {"answer": {}, "bad": {"fails": "no"}, "late": {}}}},
               "reference": [], "goal": {"state": "any"}},
              {"id": "B", "requests": ["Other."], "worlds": {"desk": {"tools": {"answer": {}}}},
               "reference": [], "goal": {"state": "any"}}]}""");

    private final List<Object> seen = new ArrayList<>();

    @Test
    void offersToolsAsTheyArriveAndOneToAnswer() {
        run(loop -> {
            see(names(loop), loop.answerTool().name(), loop.rules().contains("call `answer_2` with"));
            loop.call("answer_2", "{\"subtask\": \"A\", \"answer\": 1}");
            see(names(loop));
        });

        assertThat(seen).containsExactly(List.of("answer", "bad"), "answer_2", true, List.of("answer", "bad", "late"));
    }

    @Test
    void tellsTheNextRequestInTheResultOfAnAnswer() {
        run(loop -> {
            see(loop.requests().orElseThrow());
            see(answer(loop, "A"), loop.requests().orElseThrow());
            see(answer(loop, "A"), loop.requests().orElseThrow());
        });

        assertThat(seen)
                .containsExactly(
                        "Request of sub-task A:\nFirst.\n\nRequest of sub-task B:\nOther.",
                        "{\"status\":\"taken\",\"request\":\"Second.\"}",
                        "Request of sub-task B:\nOther.\n\nRequest of sub-task A:\nSecond.",
                        "{\"status\":\"taken\"}",
                        "Request of sub-task B:\nOther.");
    }

    @Test
    void refusesAnAnswerThatNobodyAskedForButLetsItBeCounted() {
        Episode episode = run(loop -> see(
                answer(loop, "Z"),
                loop.call("answer_2", "{\"answer\": 1}").asText(),
                loop.call("answer_2", "no JSON").asText()));

        String expected =
                "{\"status\":\"refused\",\"message\":\"expected {\\\"subtask\\\": id of the sub-task, \\\"answer\\\": any"
                        + " JSON value}\"}";
        assertThat(seen)
                .containsExactly(
                        "{\"status\":\"refused\",\"message\":\"sub-task 'Z' has no request that is open\"}",
                        expected,
                        expected);
        assertThat(Episodes.events(episode, TraceEvent.AnswerRefused.class)).hasSize(1);
    }

    @Test
    void tellsWhatWentWrongWithACall() {
        run(loop -> see(
                loop.call("bad", null).asText(),
                loop.call("bad", "no JSON").asText(),
                loop.call("none", "{}").asText()));

        assertThat(seen).hasSize(3).first().isEqualTo("{\"error\":\"no\"}");
        assertThat(seen.subList(1, 3))
                .allSatisfy(
                        told -> assertThat((String) told).startsWith("{\"status\":\"refused\",\"message\":\"call "));
    }

    @Test
    void takesTextForTheOnlyRequestThatIsOpen() {
        run(loop -> {
            see(loop.takeText("For whom?"));
            answer(loop, "B");
            see(
                    loop.takeText(" "),
                    loop.takeText(null),
                    loop.takeText("Done. "),
                    loop.requests().orElseThrow());
        });

        assertThat(seen).containsExactly(false, false, false, true, "Request of sub-task A:\nSecond.");
    }

    @Test
    void countsTokensWhereTheModelTellsOfThem() {
        Episode episode = run(loop -> {
            loop.spent(null, null, null);
            loop.spent(100, 200L, 7);
            loop.spent(3, null, null);
        });

        assertThat(Episodes.events(episode, TraceEvent.TurnBegan.class).get(0).usage())
                .hasValue(new Usage(103, 100, 7));
    }

    private Episode run(Consumer<ToolLoop> model) {
        return Episodes.run(TASK, BlockingAgent.of(tools -> model.accept(new ToolLoop(tools))));
    }

    private void see(Object... more) {
        seen.addAll(List.of(more));
    }

    private static String answer(ToolLoop loop, String subTask) {
        return loop.call("answer_2", "{\"subtask\": \"" + subTask + "\", \"answer\": 1}")
                .asText();
    }

    private static List<String> names(ToolLoop loop) {
        return loop.offered().stream().map(ToolSpec::name).toList();
    }
}
