package org.asynctool.agent.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.asynctool.environment.Episode;
import org.asynctool.environment.Mode;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.testing.Episodes;
import org.asynctool.trace.TraceEvent;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How a model is told what happens, and what becomes of what it writes. Think time 1 s, latency 2 s. */
class ChatProtocolTest {

    private final Task task = Episodes.desk("\"read\": {}, \"make.tea\": {}", "");

    @Test
    void callIsPendingAtOnceAndItsResultComesWithTheWait() throws Exception {
        try (Chat chat = new Chat(
                Completions.call("read", Map.of("n", 1)), Chat.waitForAny(), Chat.answer("A", Map.of("at", 3)))) {
            Episode episode = chat.play(task);

            List<JsonNode> messages = chat.messages(2);
            assertThat(messages)
                    .extracting(message -> message.path("role").asString())
                    .containsExactly("system", "user", "assistant", "tool", "assistant", "tool");
            assertThat(messages.get(1).path("content").asString())
                    .isEqualTo("Request of sub-task A (t=0.000s):\nDo it.");
            assertThat(messages.get(3).path("content").asString())
                    .isEqualTo("{\"status\":\"pending\",\"call\":\"c1\"}");
            assertThat(messages.get(3).path("tool_call_id").asString()).isEqualTo("call_x0");
            assertThat(messages.get(5).path("content").asString())
                    .isEqualTo("{\"time\":\"t=3.000s\",\"ended\":\"condition\",\"results\":[{\"call\":\"c1\","
                            + "\"subtask\":\"A\",\"tool\":\"read\",\"came\":\"t=3.000s\","
                            + "\"result\":{\"tool\":\"read\",\"at\":3000}}],\"pending\":[]}");
            assertThat(Episodes.events(episode, TraceEvent.Answered.class))
                    .singleElement()
                    .satisfies(answered ->
                            assertThat(answered.value().path("at").asInt()).isEqualTo(3));
        }
    }

    @Test
    void resultThatCameWithoutAWaitStandsInTheLastAnswer() throws Exception {
        Completions read = Completions.call("read", Map.of("n", 1));
        try (Chat chat = new Chat(read, read, read, Chat.answer("A", "done"))) {
            chat.play(task);

            assertThat(chat.messages(3).get(7).path("content").asString())
                    .startsWith(
                            "{\"status\":\"pending\",\"call\":\"c3\",\"update\":{\"time\":\"t=3.000s\",\"results\":[{"
                                    + "\"call\":\"c1\"");
        }
    }

    @Test
    void synchronousControlAnswersACallWithItsResult() throws Exception {
        try (Chat chat = new Chat(Completions.call("read", Map.of()), Chat.answer("A", "done"))) {
            chat.play(task, Mode.SYNCHRONOUS);

            assertThat(chat.messages(1).get(3).path("content").asString())
                    .isEqualTo("{\"status\":\"done\",\"call\":\"c1\",\"subtask\":\"A\",\"tool\":\"read\","
                            + "\"came\":\"t=3.000s\",\"result\":{\"tool\":\"read\",\"at\":3000}}");
        }
    }

    @Test
    void unknownToolAndMalformedArgumentsAreRefusedByTheEnvironment() throws Exception {
        Completions wrong = Completions.none().and("fly away!", "{}").and("read", "{\"n\": ");
        try (Chat chat = new Chat(wrong, Chat.answer("A", "done"))) {
            Episode episode = chat.play(task);

            List<JsonNode> messages = chat.messages(1);
            assertThat(messages.get(3).path("content").asString())
                    .startsWith("{\"status\":\"refused\",\"call\":\"c1\",\"kind\":\"unknown-tool\",\"message\":\"");
            assertThat(messages.get(4).path("content").asString())
                    .startsWith("{\"status\":\"refused\",\"call\":\"c2\",\"kind\":\"malformed\",\"message\":\"");
            assertThat(messages.get(2).at("/tool_calls/1/function/arguments").asString())
                    .as("servers break on what is no JSON")
                    .isEqualTo("{\"malformed\":\"{\\\"n\\\": \"}");
            assertThat(messages.get(2).at("/tool_calls/0/function/name").asString())
                    .as("and refuse names with blanks")
                    .isEqualTo("fly_away_");
            assertThat(Episodes.events(episode, TraceEvent.CallRefused.class)).hasSize(2);
        }
    }

    @Test
    void waitOrAnswerThatCannotBeIsRefusedWithWhatWasExpected() throws Exception {
        Completions wrong = Completions.call("wait", Map.of("for", "tea"))
                .and("answer", "{\"subtask\": \"A\"}")
                .and("answer", "{\"subtask\": \"Z\", \"answer\": 1}")
                .and("wait", "{\"for\": \"all\", \"timeout_seconds\": -1}")
                .and("wait", "{\"for\": \"any\"}")
                .and("wait", "{\"for\": \"any\"}");
        try (Chat chat = new Chat(wrong, Chat.answer("A", "done"))) {
            chat.play(task);

            List<JsonNode> messages = chat.messages(1);
            assertThat(messages.subList(3, 9))
                    .extracting(message -> message.path("content").asString().replaceAll("\"(message|time)\":.*", ""))
                    .containsExactly(
                            "{\"status\":\"refused\",",
                            "{\"status\":\"refused\",",
                            "{\"status\":\"refused\",",
                            "{\"status\":\"refused\",",
                            "{",
                            "{\"status\":\"refused\",");
        }
    }

    @Test
    void ofTwoAnswersToOneSubTaskTheSecondAloneIsRefused() throws Exception {
        Task two = Tasks.parse("""
                {"version": 1, "id": "two", "subTasks": [
                 {"id": "A", "requests": ["Do it."], "worlds": {"desk": {"tools": {"book": {}}}},
                  "reference": [], "goal": {"state": "any"}},
                 {"id": "B", "requests": ["Do that."], "worlds": {"desk": {"tools": {"book": {}}}},
                  "reference": [], "goal": {"state": "any"}}]}
                """);
        Completions twice = Chat.answer("A", "yes").and("answer", "{\"subtask\": \"A\", \"answer\": \"no\"}");
        try (Chat chat = new Chat(twice, Completions.text("that"))) {
            Episode episode = chat.play(two);

            List<JsonNode> messages = chat.messages(1);
            assertThat(messages.get(3).path("content").asString()).isEqualTo("{\"status\":\"taken\"}");
            assertThat(messages.get(4).path("content").asString())
                    .isEqualTo("{\"status\":\"refused\",\"message\":\"sub-task A is answered already\"}");
            assertThat(Episodes.events(episode, TraceEvent.Answered.class))
                    .as("B is the only one that is open")
                    .extracting(TraceEvent.Answered::subTask)
                    .containsExactly("A", "B");
        }
    }

    @Test
    void textAloneAnswersTheOneOpenRequest() throws Exception {
        try (Chat chat = new Chat(Completions.text(" 42 "))) {
            assertThat(Episodes.events(chat.play(task), TraceEvent.Answered.class))
                    .singleElement()
                    .satisfies(
                            answered -> assertThat(answered.value().asString()).isEqualTo("42"));
        }
    }

    @Test
    void textWhileACallIsPendingIsRemindedOnceAndThenNothing() throws Exception {
        Completions text = Completions.text("I am waiting.");
        try (Chat chat = new Chat(Completions.call("read", Map.of()), text, text, Chat.answer("A", "done"))) {
            Episode episode = chat.play(task);

            assertThat(Episodes.events(episode, TraceEvent.TurnBegan.class)).hasSize(3);
            List<JsonNode> messages = chat.messages(3);
            assertThat(messages.get(5).path("content").asString())
                    .startsWith("Nobody reads text. Call a tool: `answer`");
            assertThat(messages.get(7).path("content").asString())
                    .isEqualTo("{\"time\":\"t=2.000s\",\"results\":[],\"pending\":[\"c1\"]}");
        }
    }

    @Test
    void replyThatWasCutOffAnswersNothing() throws Exception {
        try (Chat chat = new Chat(Completions.text("The answer is").ending("length"), Chat.answer("A", "done"))) {
            assertThat(Episodes.events(chat.play(task), TraceEvent.Answered.class))
                    .singleElement()
                    .satisfies(
                            answered -> assertThat(answered.value().asString()).isEqualTo("done"));
        }
    }

    @Test
    void refusalOfTheModelIsItsAnswer() throws Exception {
        try (Chat chat = new Chat()) {
            chat.then(Completions.json("{\"choices\":[{\"message\":{\"content\":null,\"refusal\":\"I will not.\"}}]}"));

            assertThat(Episodes.events(chat.play(task), TraceEvent.Answered.class))
                    .singleElement()
                    .satisfies(
                            answered -> assertThat(answered.value().asString()).isEqualTo("I will not."));
        }
    }

    @Test
    void toolsHaveNamesThatProvidersTakeAndNoneIsHidden() throws Exception {
        Task odd = Episodes.desk("\"wait\": {}, \"make.tea\": {}, \"make_tea\": {}", "");
        Completions calls =
                Completions.none().and("wait", "{}").and("make_tea", "{}").and("wait_2", "{\"for\":\"all\"}");
        try (Chat chat = new Chat(calls, Completions.call("finish", Map.of()))) {
            Episode episode = chat.play(odd);

            assertThat(Episodes.events(episode, TraceEvent.CallAccepted.class))
                    .extracting(TraceEvent.CallAccepted::tool)
                    .containsExactly("wait", "make.tea");
            JsonNode body = chat.nextBody();
            assertThat(tools(body)).containsExactly("wait", "make_tea", "make_tea_2", "wait_2", "answer", "finish");
            assertThat(body.at("/messages/0/content").asString()).contains("`wait_2` with \"for\": \"any\"");
        }
    }

    @Test
    void laterRequestBringsItsToolsAndEndsNoEpisode() throws Exception {
        Task two = Tasks.parse("""
                {"version": 1, "id": "two", "subTasks": [{"id": "A", "requests": ["Seat 5.", "And now?"],
                 "worlds": {"desk": {"tools": {"book": {}, "late": {}}}},
                 "tools": {"late": {"request": 1}, "book": {}}, "reference": [], "goal": {"state": "any"}}]}
                """);
        try (Chat chat = new Chat(Chat.answer("A", "yes"), Chat.answer("A", "later"))) {
            Episode episode = chat.play(two);

            assertThat(tools(chat.nextBody())).containsExactly("book", "wait", "answer", "finish");
            JsonNode second = chat.nextBody();
            assertThat(tools(second)).containsExactly("book", "wait", "answer", "finish", "late");
            assertThat(second.at("/messages/3/content").asString()).isEqualTo("{\"status\":\"taken\"}");
            assertThat(second.at("/messages/4/content").asString())
                    .isEqualTo("Request of sub-task A (t=1.000s):\nAnd now?");
            assertThat(Episodes.events(episode, TraceEvent.Answered.class)).hasSize(2);
        }
    }

    private static List<String> tools(JsonNode body) {
        return body.path("tools").values().stream()
                .map(tool -> tool.at("/function/name").asString())
                .toList();
    }
}
