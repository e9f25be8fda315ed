package org.asynctool.agent.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.asynctool.environment.CouldNotRunException;
import org.asynctool.environment.Episode;
import org.asynctool.metric.Metrics;
import org.asynctool.task.Task;
import org.asynctool.testing.Episodes;
import org.asynctool.trace.TraceEvent;
import org.asynctool.trace.TraceReader;
import org.asynctool.trace.TraceWriter;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What of an episode a model is shown, where that is bounded. Think time 1 s, latency 2 s. */
class ContextTest {

    private static final String LONG = "x".repeat(2_000);
    private static final Pattern RESULT = Pattern.compile("\"call\":\"(c\\d+)\",(\"removed\"|\"subtask\")");

    private final Task task = Episodes.desk("\"read\": {\"readOnly\": true, \"result\": \"" + LONG + "\"}", "");
    private final Task tiny = Episodes.desk("\"read\": {}, \"make.tea\": {}", "");

    @Test
    void oldestDeliveredResultsGoFirstAndLeaveTheirLength() throws Exception {
        try (Chat chat = reading(4, 0)) {
            Episode episode = Episodes.run(task, bounded(chat, 1_400).build());

            List<JsonNode> last = chat.messages(8);
            assertThat(shown(last)).containsExactly("c1 removed", "c2 removed", "c3 removed", "c4 subtask");
            assertThat(last.get(5).path("content").asString())
                    .isEqualTo("{\"time\":\"t=3.000s\",\"ended\":\"condition\","
                            + "\"results\":[{\"call\":\"c1\",\"removed\":\"2002 characters\"}],\"pending\":[]}");
            assertThat(shortened(episode)).hasValue(3);
        }
    }

    @Test
    void nothingGoesAsLongAsThereIsRoom() throws Exception {
        try (Chat chat = reading(4, 0)) {
            Episode episode = Episodes.run(task, bounded(chat, 3_400).build());

            assertThat(shown(chat.messages(8))).containsExactly("c1 subtask", "c2 subtask", "c3 subtask", "c4 subtask");
            assertThat(shortened(episode)).hasValue(0);
        }
    }

    @Test
    void tokensThatTheServerCountsCorrectTheEstimate() throws Exception {
        try (Chat chat = reading(4, 1_000_000)) {
            Episode episode = Episodes.run(task, bounded(chat, 5_100).build());

            assertThat(shown(chat.messages(8)))
                    .as("at most one token a character is believed")
                    .containsExactly("c1 removed", "c2 removed", "c3 removed", "c4 subtask");
            assertThat(shortened(episode)).hasValue(3);
        }
    }

    @Test
    void whenResultsDoNotSufficeRepliesGoWithWhatTheyBrought() throws Exception {
        Task brief = Episodes.desk("\"read\": {\"readOnly\": true, \"result\": 1}", "");
        try (Chat chat = reading(12, 0)) {
            Episode episode = Episodes.run(brief, bounded(chat, 700).build());

            List<JsonNode> last = chat.messages(24);
            assertThat(last.get(0).path("content").asString()).isEqualTo("Use the tools.");
            assertThat(last.get(1).path("content").asString()).startsWith("Request of sub-task A");
            assertThat(last).hasSizeLessThan(40);
            assertThat(last.get(2).path("role").asString()).isEqualTo("assistant");
            assertThat(shown(last)).endsWith("c12 subtask").doesNotContain("c1 removed");
            assertThat(shortened(episode).orElseThrow()).isGreaterThan(10);
        }
    }

    @Test
    void callThatIsOnItsWayStaysWithItsAnswer() throws Exception {
        Task slow = Episodes.desk(
                "\"read\": {\"readOnly\": true, \"result\": \"" + LONG + "\"}, \"brew\": {}",
                ", \"latency\": {\"default\": {\"fixed\": \"2s\"}, \"tools\": {\"brew\": {\"fixed\": \"900s\"}}}");
        List<Completions> replies =
                new ArrayList<>(List.of(Completions.call("brew", Map.of()).reading(0)));
        replies.addAll(replies(12, 0));
        try (Chat chat = new Chat(replies.toArray(Completions[]::new))) {
            Episodes.run(slow, bounded(chat, 1_300).build());

            List<JsonNode> last = chat.messages(25);
            assertThat(last.get(2).at("/tool_calls/0/function/name").asString()).isEqualTo("brew");
            assertThat(last.get(3).path("content").asString()).isEqualTo("{\"status\":\"pending\",\"call\":\"c1\"}");
            assertThat(last).as("of the reads most are gone").hasSizeLessThan(40);
        }
    }

    @Test
    void whatHasToStayMayBeTooLong() throws Exception {
        try (Chat chat = reading(1, 0)) {
            ChatAgent agent = chat.agent().contextTokens(900).build();

            assertThatThrownBy(() -> Episodes.run(task, agent))
                    .isInstanceOf(CouldNotRunException.class)
                    .hasMessageMatching("(?s).*the model cannot be asked: what has to stay in its context takes about"
                            + " \\d+ tokens, but contextTokens is 900; allow more, or bound results with"
                            + " resultCharacters.*");
        }
    }

    @Test
    void longResultLosesItsMiddleForTheModelAlone() throws Exception {
        Task text = Episodes.desk("\"read\": {\"result\": \"abc\ud83c\udf75defghijk\ud83c\udf75lm\"}", "");
        try (Chat chat = reading(1, 0)) {
            Episode episode =
                    Episodes.run(text, chat.agent().resultCharacters(8).build());

            assertThat(chat.messages(2).get(5).path("content").asString())
                    .contains("\"result\":\"abc[... 10 characters left out ...]\ud83c\udf75lm\"");
            assertThat(Episodes.events(episode, TraceEvent.ResultCame.class)
                            .get(0)
                            .result()
                            .asString())
                    .isEqualTo("abc\ud83c\udf75defghijk\ud83c\udf75lm");
            assertThat(shortened(episode)).hasValue(1);
            assertThat(TraceReader.parse("again", TraceWriter.text(episode.trace())))
                    .isEqualTo(episode.trace());
        }
    }

    @Test
    void longResultThatIsNoTextIsCutAsItIsWritten() throws Exception {
        Task list = Episodes.desk("\"read\": {\"result\": [1, 2, 3, 4, 5, 6, 7, 8, 9]}", "");
        try (Chat chat = reading(1, 0)) {
            Episodes.run(list, chat.agent().resultCharacters(10).build());

            assertThat(chat.messages(2).get(5).path("content").asString())
                    .contains("\"result\":\"[1,2,[... 9 characters left out ...],8,9]\"");
        }
    }

    @Test
    void digestTellsInEachObservationHowThingsStand() throws Exception {
        Completions both = Completions.call("read", Map.of("n", 1)).and("make_tea", "{}");
        try (Chat chat = new Chat(
                both, Completions.text(""), Completions.text(""), Chat.waitForAny(), Chat.answer("A", "done"))) {
            Episodes.run(tiny, chat.agent().stateDigest().build());

            List<JsonNode> messages = chat.messages(4);
            assertThat(told(messages, 2))
                    .isEqualTo("{\"time\":\"t=0.000s\",\"results\":[],\"pending\":[],"
                            + "\"state\":{\"open\":[\"A\"],\"pending\":[],\"done\":[]}}");
            assertThat(told(messages, 5))
                    .isEqualTo(
                            "{\"status\":\"pending\",\"call\":\"c2\",\"update\":{\"time\":\"t=1.000s\",\"results\":[],"
                                    + "\"pending\":[\"c1\",\"c2\"],\"state\":{\"open\":[\"A\"],"
                                    + "\"pending\":[\"c1 read\",\"c2 make_tea\"],\"done\":[]}}}");
            assertThat(told(messages, messages.size() - 1))
                    .contains("\"state\":{\"open\":[\"A\"],\"pending\":[],\"done\":[\"c1 read\",\"c2 make_tea\"]}");
        }
    }

    @Test
    void olderDigestsGoBeforeAnyResult() throws Exception {
        try (Chat chat = reading(3, 0)) {
            Episodes.run(task, bounded(chat, 2_180).stateDigest().build());

            List<JsonNode> last = chat.messages(6);
            assertThat(shown(last)).containsExactly("c1 subtask", "c2 subtask", "c3 subtask");
            assertThat(told(last, 2)).doesNotContain("state");
            assertThat(told(last, last.size() - 1)).contains("state");
        }
    }

    @Test
    void budgetIsToldInEachObservation() throws Exception {
        Task limited = Episodes.desk("\"read\": {}", ", \"limits\": {\"tokens\": 1000}");
        try (Chat chat = new Chat(Completions.call("read", Map.of()), Chat.waitForAny(), Chat.answer("A", 1))) {
            chat.play(limited);

            List<JsonNode> messages = chat.messages(2);
            assertThat(told(messages, 2)).endsWith("\"tokens\":{\"used\":0,\"left\":1000}}");
            assertThat(told(messages, 4)).contains("\"update\":{").endsWith("\"tokens\":{\"used\":110,\"left\":890}}}");
            assertThat(told(messages, 6)).endsWith("\"tokens\":{\"used\":220,\"left\":780}}");
        }
    }

    @Test
    void resultsSayWithWhichContextTheyWereGot() {
        assertThat(ChatAgent.openAi("http://localhost/v1")
                        .model("tiny")
                        .contextTokens(8_000)
                        .resultCharacters(500)
                        .stateDigest()
                        .build()
                        .info()
                        .labels())
                .containsExactly("context 8000 tokens", "results 500 characters", "state digest");
    }

    @Test
    void boundsOfNothingAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChatAgent.openAi("http://localhost/v1").contextTokens(0))
                .withMessage("the context tokens must be 1 or more, but were 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChatAgent.openAi("http://localhost/v1").resultCharacters(0))
                .withMessage("the characters of a result must be 1 or more, but were 0");
    }

    /** With a prompt of its own, so that another wording of the usual one moves no bound. */
    private static ChatAgentBuilder bounded(Chat chat, int tokens) {
        return chat.agent().prompt("brief", "Use the tools.").contextTokens(tokens);
    }

    private static Chat reading(int times, long tokens) throws Exception {
        return new Chat(replies(times, tokens).toArray(Completions[]::new));
    }

    /** A model that calls and waits in turns, and then answers. */
    private static List<Completions> replies(int times, long tokens) {
        List<Completions> replies = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            replies.add(Completions.call("read", Map.of("n", i)).reading(tokens));
            replies.add(Chat.waitForAny().reading(tokens));
        }
        replies.add(Chat.answer("A", "done").reading(tokens));
        return replies;
    }

    private static String told(List<JsonNode> messages, int place) {
        return messages.get(place).path("content").asString();
    }

    /** Which results stand in a conversation, in full or removed. */
    private static List<String> shown(List<JsonNode> messages) {
        return messages.stream()
                .map(message -> message.path("content").asString(""))
                .filter(content -> content.contains("\"results\""))
                .flatMap(content -> RESULT.matcher(content.substring(content.indexOf("\"results\"")))
                        .results())
                .map((MatchResult found) ->
                        found.group(1) + " " + found.group(2).replace("\"", ""))
                .toList();
    }

    private static OptionalDouble shortened(Episode episode) {
        return episode.scorecard().value(Metrics.CONTEXT_SHORTENED);
    }
}
