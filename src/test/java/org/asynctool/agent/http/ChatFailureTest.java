package org.asynctool.agent.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.asynctool.agent.http.ChatException.Kind;
import org.asynctool.environment.CouldNotRunException;
import org.asynctool.environment.Episode;
import org.asynctool.metric.Metrics;
import org.asynctool.task.Task;
import org.asynctool.testing.Episodes;
import org.asynctool.trace.TraceEvent;
import org.junit.jupiter.api.Test;

/** A server that fails: what passes is tried again, the rest is named, and neither is held against the model. */
class ChatFailureTest {

    private final Task task = Episodes.desk("\"read\": {}", "");

    @Test
    void whatMayPassIsTriedAgainAndCostsOnce() throws Exception {
        try (Chat chat = new Chat()) {
            chat.then(status(503, "busy")).then(status(429, "slow down")).then(status(500, "oops"));
            chat.then(Completions.text("").cutOff())
                    .then(Chat.answer("A", "done").streamed());
            Episode episode = chat.play(task);

            assertThat(Episodes.events(episode, TraceEvent.Answered.class)).hasSize(1);
            assertThat(chat.requests()).isEqualTo(5);
            assertThat(episode.scorecard().value(Metrics.COST_TOKENS)).hasValue(110);
            assertThat(chat.pauses())
                    .satisfiesExactly(
                            first -> assertThat(first).isBetween(500L, 1_000L),
                            second -> assertThat(second).isBetween(1_000L, 2_000L),
                            third -> assertThat(third).isBetween(2_000L, 4_000L),
                            fourth -> assertThat(fourth).isBetween(4_000L, 8_000L));
        }
    }

    @Test
    void requestThatTheServerHadNoPatienceForIsTriedAgain() throws Exception {
        try (Chat chat = new Chat()) {
            chat.then(status(408, "late"))
                    .then(status(408, "late"))
                    .then(Chat.answer("A", "done").plain());

            assertThat(Episodes.events(chat.play(task), TraceEvent.Answered.class))
                    .hasSize(1);
            assertThat(chat.pauses()).hasSize(2);
        }
    }

    @Test
    void pausesAreTheSameInEveryRun() throws Exception {
        assertThat(pausesOfOneRun()).isEqualTo(pausesOfOneRun());
    }

    private Object pausesOfOneRun() throws Exception {
        try (Chat chat = new Chat()) {
            chat.then(status(500, ""))
                    .then(status(500, ""))
                    .then(Chat.answer("A", 1).plain());
            chat.play(task);
            return chat.pauses();
        }
    }

    @Test
    void rateLimitIsHonoured() throws Exception {
        try (Chat chat = new Chat()) {
            chat.then(limited("7")).then(Chat.answer("A", "done").plain());
            chat.play(task);

            assertThat(chat.pauses()).containsExactly(7_000L);
        }
    }

    @Test
    void rateLimitMayBeADate() throws Exception {
        try (Chat chat = new Chat()) {
            chat.then(limited("Fri, 20 Nov 2026 12:00:09 GMT")
                            .newBuilder()
                            .addHeader("Date", "Fri, 20 Nov 2026 12:00:00 GMT")
                            .build())
                    .then(Chat.answer("A", "done").plain());
            chat.play(task);

            assertThat(chat.pauses()).containsExactly(9_000L);
        }
    }

    @Test
    void rateLimitOfHoursIsNotWaitedFor() throws Exception {
        try (Chat chat = new Chat()) {
            chat.then(limited("7200"));

            fails(chat, Kind.RATE_LIMIT, " has status 429: slow down");
            assertThat(chat.pauses()).isEmpty();
        }
    }

    @Test
    void serverThatStaysBrokenIsNamedWithTheNumberOfAttempts() throws Exception {
        try (Chat chat = new Chat()) {
            for (int i = 0; i < 5; i++) {
                chat.then(status(502, "bad gateway"));
            }
            fails(
                    chat,
                    Kind.SERVER_ERROR,
                    " has status 502: bad gateway (5 attempts: status 502 at 0.0 s, status 502 at ");
        }
    }

    @Test
    void brokenConnectionIsTriedAgain() throws Exception {
        try (Chat chat = new Chat()) {
            chat.then(new MockResponse.Builder()
                            .body("{\"choices\":[]}".repeat(1_000))
                            .onResponseBody(new SocketEffect.CloseSocket())
                            .build())
                    .then(Chat.answer("A", "done").plain());

            assertThat(Episodes.events(chat.play(task), TraceEvent.Answered.class))
                    .hasSize(1);
        }
    }

    @Test
    void wrongKeyIsNotTriedAgainAndNotShown() throws Exception {
        try (Chat chat = new Chat()) {
            chat.then(status(401, "{\"error\":\"Incorrect API key provided: sk-secret\"}"));

            fails(
                    chat,
                    chat.agent().apiKey("sk-secret"),
                    Kind.BAD_REQUEST,
                    " has status 401; look at the API key: {\"error\":\"Incorrect API key provided: «redacted»\"}");
            assertThat(chat.requests()).isEqualTo(1);
        }
    }

    @Test
    void pageOfHtmlIsNamed() throws Exception {
        try (Chat chat = new Chat()) {
            chat.then(new MockResponse.Builder()
                    .body("<html><title>Sign in</title></html>")
                    .build());

            fails(
                    chat,
                    Kind.NOT_JSON,
                    " is a page of HTML instead of JSON; look at the base URL: <html><title>Sign in");
        }
    }

    @Test
    void brokenJsonIsNamed() throws Exception {
        try (Chat chat = new Chat()) {
            chat.then(Completions.json("{\"choices\": "));

            fails(chat, Kind.NOT_JSON, " is not JSON: {\"choices\":");
        }
    }

    @Test
    void jsonThatIsNoReplyIsNamed() throws Exception {
        try (Chat chat = new Chat()) {
            chat.then(Completions.json("{\"object\":\"list\"}"));

            fails(chat, Kind.NOT_A_REPLY, " has no /choices/0/message; it is {\"object\":\"list\"}");
        }
    }

    @Test
    void hugeAnswersAreReadUpToABound() throws Exception {
        try (Chat chat = new Chat()) {
            chat.then(Completions.json("[" + "1,".repeat(60_000) + "1]"));
            chat.then(Completions.stream("data: " + "x".repeat(200_000)));

            fails(chat, Kind.TOO_LARGE, " is longer than 100000 bytes");
            fails(chat, Kind.TOO_LARGE, " is longer than 100000 bytes");
        }
    }

    @Test
    void errorInTheMidstOfAStreamIsNamed() throws Exception {
        try (Chat chat = new Chat()) {
            chat.then(Completions.stream("data: {\"error\":{\"message\":\"overloaded\"}}\n\n"));

            fails(
                    chat,
                    chat.agent().attempts(1),
                    Kind.SERVER_ERROR,
                    " tells of an error in its stream: {\"message\":\"overloaded\"}");
        }
    }

    @Test
    void streamThatEndsEarlyIsNamed() throws Exception {
        try (Chat chat = new Chat()) {
            chat.then(Completions.text("half").cutOff());

            fails(chat, chat.agent().attempts(1), Kind.BROKEN_STREAM, " ended before the reply did");
        }
    }

    @Test
    void serverThatSaysNothingRunsIntoTheTimeOut() throws Exception {
        try (Chat chat = new Chat()) {
            chat.then(new MockResponse.Builder()
                    .onResponseStart(SocketEffect.Stall.INSTANCE)
                    .build());

            fails(chat, chat.agent().attempts(1).totalTimeout(Duration.ofMillis(200)), Kind.TIMEOUT, " did not come: ");
        }
    }

    @Test
    void serverThatIsNotThereIsNamed() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        ChatAgentBuilder agent = ChatAgent.openAi("http://localhost:" + free + "/v1")
                .model("tiny")
                .attempts(1);

        assertThatExceptionOfType(CouldNotRunException.class)
                .isThrownBy(() -> Episodes.run(task, agent.build()))
                .havingCause()
                .isInstanceOfSatisfying(
                        ChatException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NO_CONNECTION));
    }

    @Test
    void interceptorThatGivesUpIsNotAskedAgain() throws Exception {
        class NoSuchRecording extends IOException {
            private static final long serialVersionUID = 1L;
        }
        try (Chat chat = new Chat()) {
            OkHttpClient silent = new OkHttpClient.Builder()
                    .addInterceptor(chain -> {
                        throw new NoSuchRecording();
                    })
                    .build();

            assertThatExceptionOfType(CouldNotRunException.class)
                    .isThrownBy(() ->
                            Episodes.run(task, chat.agent().httpClient(silent).build()))
                    .withCauseInstanceOf(NoSuchRecording.class);
            assertThat(chat.pauses()).isEmpty();
        }
    }

    private void fails(Chat chat, Kind kind, String message) {
        fails(chat, chat.agent(), kind, message);
    }

    private void fails(Chat chat, ChatAgentBuilder agent, Kind kind, String message) {
        assertThatExceptionOfType(CouldNotRunException.class)
                .isThrownBy(() -> Episodes.run(task, agent.build()))
                .havingCause()
                .isInstanceOfSatisfying(
                        ChatException.class, e -> assertThat(e.kind()).isEqualTo(kind))
                .withMessageContaining("/v1/chat/completions" + message);
    }

    private static MockResponse status(int code, String body) {
        return new MockResponse.Builder().code(code).body(body).build();
    }

    private static MockResponse limited(String retryAfter) {
        return status(429, "slow down")
                .newBuilder()
                .addHeader("Retry-After", retryAfter)
                .build();
    }
}
