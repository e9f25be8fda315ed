package org.asynctool.agent.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.assertj.core.util.Throwables;
import org.asynctool.agent.http.ChatException.Kind;
import org.asynctool.environment.CouldNotRunException;
import org.asynctool.task.Task;
import org.asynctool.testing.Episodes;
import org.asynctool.trace.TraceEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each attempt is one that we make: nothing below us sends a request again. The server counts. */
class ChatRetryTest {

    private final Task task = Episodes.desk("\"read\": {}", "");

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504, 529})
    void aStatusThatPassesIsTriedAgainByUsAlone(int status) throws Exception {
        try (Chat chat = new Chat()) {
            MockResponse atOnce = status(status, "Retry-After", "0");
            chat.then(atOnce).then(atOnce).then(Chat.answer("A", "done").plain());

            assertThat(fails(chat.agent().attempts(2)))
                    .hasMessageContaining(" has status " + status)
                    .hasMessageContaining(" (2 attempts: status " + status + " at 0.0 s, status " + status + " at ");
            assertThat(chat.requests()).isEqualTo(2);
            assertThat(chat.pauses()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 413, 422})
    void aStatusThatStaysIsNotTriedAgain(int status) throws Exception {
        try (Chat chat = new Chat()) {
            chat.then(status(status, "Retry-After", "0"));

            assertThat(fails(chat.agent()).kind()).isEqualTo(Kind.BAD_REQUEST);
            assertThat(chat.requests()).isEqualTo(1);
        }
    }

    @Test
    void aConnectionThatBreaksAfterItWasUsedIsTriedAgainByUsAlone() throws Exception {
        try (Chat chat = new Chat(Chat.waitForAny())) {
            chat.then(new MockResponse.Builder()
                            .onResponseStart(new SocketEffect.CloseSocket())
                            .build())
                    .then(Chat.answer("A", "done").plain());

            assertThat(fails(chat.agent().attempts(1)).kind()).isEqualTo(Kind.NO_CONNECTION);
            assertThat(chat.requests()).isEqualTo(2);
        }
    }

    @Test
    void aRedirectionIsNotFollowedSinceItMayTakeTheKeyElsewhere() throws Exception {
        try (Chat chat = new Chat();
                MockWebServer elsewhere = new MockWebServer()) {
            elsewhere.start();
            elsewhere.enqueue(Chat.answer("A", "done").plain());
            String location = elsewhere.url("/v1/chat/completions?from=here").toString();
            chat.then(status(307, "Location", location));

            assertThat(fails(chat.agent()))
                    .hasMessageContaining(" has status 307; it sends us to "
                            + elsewhere.url("/v1/chat/completions")
                            + ", give that as the base URL");
            assertThat(elsewhere.getRequestCount()).isZero();
        }
    }

    @Test
    void anAddressThatNobodyListensAtIsPassedOver() throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.start(InetAddress.getByName("127.0.0.1"), 0);
            server.enqueue(Chat.answer("A", "done").plain());
            OkHttpClient http = new OkHttpClient.Builder()
                    .dns(host -> List.of(InetAddress.getByName("::1"), InetAddress.getByName("127.0.0.1")))
                    .build();
            ChatAgent agent = ChatAgent.openAi("http://model.example:" + server.getPort() + "/v1")
                    .model("tiny")
                    .httpClient(http)
                    .attempts(1)
                    .build();

            assertThat(Episodes.events(Episodes.run(task, agent), TraceEvent.Answered.class))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "retry-after-ms, 12345, 12345",
        "Retry-After, 20, 20000",
        "Retry-After, 19.5, 19500",
        "Retry-After, 'Fri, 20 Nov 2026 12:00:09 GMT', 9000",
    })
    void theServerSaysHowLongToWait(String header, String value, long millis) throws Exception {
        try (Chat chat = new Chat()) {
            chat.then(status(429, header, value)
                            .newBuilder()
                            .addHeader("Date", "Fri, 20 Nov 2026 12:00:00 GMT")
                            .build())
                    .then(Chat.answer("A", "done").plain());
            chat.play(task);

            assertThat(chat.pauses()).containsExactly(millis);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "", "Fri, 20 Nov 2020 12:00:09 GMT", "99999999999999"})
    void whatTheServerSaysInVainIsPassedOver(String value) throws Exception {
        try (Chat chat = new Chat()) {
            chat.then(status(429, "Retry-After", value))
                    .then(Chat.answer("A", "done").plain());
            chat.play(task);

            assertThat(chat.pauses())
                    .singleElement()
                    .satisfies(pause -> assertThat(pause).isBetween(500L, 1_000L));
        }
    }

    @Test
    void aPauseOfHoursIsNamedAndNotWaitedFor() throws Exception {
        try (Chat chat = new Chat()) {
            chat.then(status(429, "Retry-After", "7200"));

            assertThat(fails(chat.agent()))
                    .hasMessageEndingWith(
                            "(1 attempt: status 429 at 0.0 s); it asks for a pause of 7200 s, and at most 60 s"
                                    + " are waited. Lower requestsPerMinute, tokensPerMinute or concurrentRequests, or raise"
                                    + " attempts.")
                    .satisfies(e -> assertThat(e.status()).hasValue(429));
        }
    }

    @Test
    void messagesShowNoSecret() throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.start();
            server.enqueue(new MockResponse.Builder()
                    .code(401)
                    .body("no such key: sk-1234, api-key-of-header, passw0rd, key-of-the-url")
                    .build());
            ChatAgentBuilder agent = ChatAgent.openAi(
                            "http://me:passw0rd@localhost:" + server.getPort() + "/v1?key=key-of-the-url")
                    .model("tiny")
                    .apiKey("sk-1234")
                    .header("api-key", "api-key-of-header")
                    .clock(new SteppingTicker(), Duration.ofMinutes(1));

            assertThat(fails(agent))
                    .hasMessage("the answer of tiny (OpenAI chat completions) at http://localhost:" + server.getPort()
                            + "/v1/chat/completions has status 401; look at the API key: no such key: «redacted», «redacted», «redacted», «redacted»"
                            + " (1 attempt: status 401 at 0.0 s). The same request would fail again: change what the"
                            + " server complains about.");
        }
    }

    @Test
    void ofAValueThatBeginsAsAnotherNothingIsLeft() throws Exception {
        try (Chat chat = new Chat()) {
            chat.then(new MockResponse.Builder()
                    .code(400)
                    .body("who is teahouse-7-and-more?")
                    .build());

            assertThat(fails(chat.agent().header("X-One", "teahouse-7").header("X-Two", "teahouse-7-and-more")))
                    .hasMessageContaining("who is «redacted»?");
        }
    }

    @Test
    void causesOfFailuresShowNoSecretEither() throws Exception {
        try (Chat chat = new Chat()) {
            chat.then(new MockResponse.Builder().status("who is sk-1234?").build());

            ChatException failure = fails(chat.agent().apiKey("sk-1234").attempts(1));

            assertThat(failure).hasMessageContaining("Unexpected status line: who is «redacted»?");
            assertThat(Throwables.getStackTrace(failure)).doesNotContain("sk-1234");
        }
    }

    @Test
    void aKeyThatNoHeaderTakesIsRefusedWithoutBeingShown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChatAgent.anthropic("http://localhost/v1").apiKey("sk-12\n34"))
                .withMessage(
                        "the API key must be of visible characters of ASCII, but its character 6 is U+000A; was a line"
                                + " break or a quotation mark copied along?");
    }

    private ChatException fails(ChatAgentBuilder agent) {
        return (ChatException) catchThrowableOfType(CouldNotRunException.class, () -> Episodes.run(task, agent.build()))
                .getCause();
    }

    private static MockResponse status(int code, String header, String value) {
        return new MockResponse.Builder()
                .code(code)
                .addHeader(header, value)
                .body("sorry")
                .build();
    }
}
