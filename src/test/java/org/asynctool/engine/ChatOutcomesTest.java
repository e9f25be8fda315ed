package org.asynctool.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.agent.Agent;
import org.asynctool.agent.http.ChatAgent;
import org.asynctool.agent.http.ChatAgentBuilder;
import org.asynctool.agent.http.ChatException;
import org.asynctool.agent.http.ChatException.Kind;
import org.asynctool.engine.EngineRun.Outcome;
import org.asynctool.metric.Metrics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a model's server does, an episode that could not run is an error of its own name, and never a score. */
class ChatOutcomesTest {

    private static final Logger LOG = Logger.getLogger(MockWebServer.class.getName());
    private static final MockWebServer SERVER = new MockWebServer();

    private static MockResponse response = plain("");
    private static UnaryOperator<ChatAgentBuilder> setting = UnaryOperator.identity();

    @AgentBenchmark(tasks = "classpath:/engine/good.jsonl")
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0)
    static class ChatTestCase extends Kitchen {

        @Override
        public Agent agent() {
            return setting.apply(ChatAgent.openAi(SERVER.url("/v1").toString())
                            .model("tiny")
                            .apiKey("sk-secret")
                            .attempts(1))
                    .build();
        }
    }

    @BeforeAll
    static void start() throws Exception {
        LOG.setLevel(Level.OFF);
        SERVER.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return response;
            }
        });
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
        LOG.setLevel(null);
    }

    static Stream<Arguments> failures() throws Exception {
        return Stream.of(
                failure(Kind.RATE_LIMIT, " has status 429: slow down (1 attempt: status 429 at ", status(429)),
                failure(Kind.SERVER_ERROR, " has status 529: slow down (1 attempt: status 529 at ", status(529)),
                failure(Kind.TIMEOUT, " has status 408: ", status(408)),
                failure(Kind.BAD_REQUEST, " has status 401; look at the API key: ", status(401)),
                failure(Kind.NOT_JSON, " is not JSON: {\"choices\": [", plain("{\"choices\": [")),
                failure(
                        Kind.NOT_JSON,
                        " is a page of HTML instead of JSON; look at the base URL: <html>",
                        plain("<html><h1>Sign in</h1></html>")),
                failure(Kind.NOT_A_REPLY, " has no /choices/0/message; it is {}", plain("{}")),
                failure(
                        Kind.BROKEN_STREAM,
                        " ended before the reply did",
                        stream("data: {\"choices\":[{\"delta\":{\"content\":\"ha\"}}]}\n\n")),
                failure(
                        Kind.BROKEN_STREAM,
                        " holds an event that is not JSON: {\"cho",
                        stream("data: {\"cho\n\n")),
                failure(
                        Kind.SERVER_ERROR,
                        " tells of an error in its stream: ",
                        stream("data: {\"error\":\"busy\"}\n\n")),
                failure(
                        Kind.BROKEN_STREAM,
                        " did not come: ",
                        with(plain("x".repeat(10_000)).newBuilder().onResponseBody(new SocketEffect.CloseSocket()))),
                failure(
                        Kind.NO_CONNECTION,
                        " did not come: ",
                        with(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()))),
                failure(
                        Kind.TIMEOUT,
                        " did not come: ",
                        with(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE))),
                failure(Kind.TOO_LARGE, " is longer than 16777216 bytes", bomb()));
    }

    @ParameterizedTest(name = "{0}{1}")
    @MethodSource("failures")
    void whatAServerDoesIsAnErrorAndNoScore(Kind kind, String text, MockResponse said) {
        response = said;
        setting = agent -> agent.readTimeout(Duration.ofMillis(kind == Kind.TIMEOUT ? 200 : 60_000));

        Outcome outcome = EngineRun.of(ChatTestCase.class).execute();

        assertThat(outcome.words())
                .containsExactly(
                        entry("tea", "error"),
                        entry("coffee", "error"),
                        entry("soup", "error"),
                        entry("gate: task.success >= 0.00", "error"));
        assertThat(outcome.thrown("tea")).isNotInstanceOf(AssertionError.class);
        assertThat(cause(outcome).kind()).isEqualTo(kind);
        assertThat(outcome.message("tea"))
                .contains(
                        "the answer of tiny (OpenAI chat completions) at " + SERVER.url("/v1/chat/completions") + text)
                .contains(" (1 attempt: ", "). ")
                .endsWith(".")
                .doesNotContain("sk-secret");
        assertThat(outcome.message("gate: task.success >= 0.00"))
                .startsWith("gate task.success >= 0.00 cannot be judged: 3 episodes could not run");
    }

    @Test
    void unknownToolsAreTheModelsOwnMistakeAndMissTheTask() {
        response = plain("""
                {"choices": [{"finish_reason": "tool_calls", "message": {"tool_calls": [
                 {"id": "x", "function": {"name": "fry", "arguments": "{}"}},
                 {"id": "y", "function": {"name": "boil", "arguments": "{oops"}},
                 {"id": "z", "function": {"name": "finish", "arguments": "{}"}}]}}]}""");
        setting = UnaryOperator.identity();

        Outcome outcome = EngineRun.of(ChatTestCase.class).execute();

        assertThat(outcome.words())
                .containsEntry("tea", "aborted")
                .containsEntry("gate: task.success >= 0.00", "passed");
        assertThat(outcome.message("tea")).startsWith("missed: tea: A at t=");
    }

    private static ChatException cause(Outcome outcome) {
        return Stream.iterate(outcome.thrown("tea"), thrown -> thrown != null, Throwable::getCause)
                .filter(ChatException.class::isInstance)
                .map(ChatException.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Arguments failure(Kind kind, String text, MockResponse said) {
        return Arguments.of(kind, text, said);
    }

    private static MockResponse status(int code) {
        return with(new MockResponse.Builder().code(code).body("slow down"));
    }

    private static MockResponse plain(String body) {
        return with(new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(body));
    }

    private static MockResponse stream(String body) {
        return with(new MockResponse.Builder()
                .addHeader("Content-Type", "text/event-stream")
                .body(body));
    }

    private static MockResponse with(MockResponse.Builder response) {
        return response.build();
    }

    /** A small body that unpacks into 20 MB. */
    private static MockResponse bomb() throws Exception {
        Buffer packed = new Buffer();
        try (okio.BufferedSink sink = Okio.buffer(new GzipSink(packed))) {
            sink.writeUtf8("[").write(new byte[20_000_000]);
        }
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .addHeader("Content-Encoding", "gzip")
                .body(packed)
                .build();
    }
}
