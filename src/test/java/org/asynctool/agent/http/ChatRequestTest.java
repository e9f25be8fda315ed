package org.asynctool.agent.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okio.Buffer;
import org.asynctool.agent.AgentInfo;
import org.asynctool.agent.Usage;
import org.asynctool.environment.CouldNotRunException;
import org.asynctool.environment.Episode;
import org.asynctool.json.Json;
import org.asynctool.task.Task;
import org.asynctool.testing.Episodes;
import org.asynctool.time.ThinkTime;
import org.asynctool.trace.TraceEvent;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is sent, and what of the answer goes into the turn. */
class ChatRequestTest {

    private final Task task = Episodes.desk("\"read\": {}", "");

    @Test
    void requestCarriesEverythingThatWasAskedFor() throws Exception {
        try (Chat chat = new Chat(Chat.answer("A", "done"))) {
            ChatAgent agent = chat.agent()
                    .apiKey("sk-secret")
                    .temperature(0.5)
                    .seed(7)
                    .maxTokens(100)
                    .header("X-Team", "tea")
                    .bodyField("top_k", 5)
                    .build();
            Episodes.run(task, agent);

            RecordedRequest request = chat.next();
            JsonNode body = Json.read(request.getBody().utf8());
            assertThat(request.getUrl().encodedPath()).isEqualTo("/v1/chat/completions");
            assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer sk-secret");
            assertThat(request.getHeaders().get("X-Team")).isEqualTo("tea");
            assertThat(body.path("model").asString()).isEqualTo("tiny");
            assertThat(body.path("temperature").asDouble()).isEqualTo(0.5);
            assertThat(body.path("seed").asInt()).isEqualTo(7);
            assertThat(body.path("max_tokens").asInt()).isEqualTo(100);
            assertThat(body.path("top_k").asInt()).isEqualTo(5);
            assertThat(body.path("parallel_tool_calls").asBoolean()).isTrue();
            assertThat(agent.info())
                    .isEqualTo(new AgentInfo("tiny", "protocol-v1", List.of("temperature 0.5", "seed 7")));
        }
    }

    @Test
    void usageAndCachedTokensAreThoseOfTheReply() throws Exception {
        try (Chat chat = new Chat(Chat.answer("A", "done").cached(60))) {
            assertThat(usage(chat.play(task))).isEqualTo(new Usage(100, 60, 10));
        }
    }

    @Test
    void streamedReplySaysTheSame() throws Exception {
        try (Chat chat = new Chat()) {
            chat.then(Chat.answer("A", "done").cached(60).streamed());

            assertThat(usage(Episodes.run(task, chat.agent().streaming().build())))
                    .isEqualTo(new Usage(100, 60, 10));
            assertThat(chat.nextBody().at("/stream_options/include_usage").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void serverThatCannotStreamIsUnderstood() throws Exception {
        try (Chat chat = new Chat(Chat.answer("A", "done"))) {
            assertThat(Episodes.events(
                            Episodes.run(task, chat.agent().streaming().build()), TraceEvent.Answered.class))
                    .hasSize(1);
        }
    }

    @Test
    void reminderCostsToo() throws Exception {
        try (Chat chat = new Chat(Completions.text(""), Chat.answer("A", "done"))) {
            assertThat(usage(chat.play(task))).isEqualTo(new Usage(200, 0, 20));
        }
    }

    @Test
    void measuredTimeCanComeFromAProfileOfTheModel() throws Exception {
        Task measured = Episodes.desk("\"read\": {}", ", \"thinkTime\": {\"measured\": true}");
        try (Chat chat = new Chat(Completions.call("read", Map.of()), Chat.answer("A", "done"))) {
            Episode episode = Episodes.run(
                    measured,
                    chat.agent().thinkTime(new ThinkTime.PerToken(500, 100)).build());

            assertThat(Episodes.events(episode, TraceEvent.CallAccepted.class)
                            .get(0)
                            .virtualMillis())
                    .as("500 ms and 10 tokens at 100 a second")
                    .isEqualTo(600);
        }
    }

    @Test
    void mistakesInTheSettingsAreTold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChatAgent.openAi("localhost:8080"))
                .withMessage(
                        "the base URL must begin with http:// or https:// and name a host, but was 'localhost:8080'");
        assertThatIllegalStateException()
                .isThrownBy(() -> ChatAgent.openAi("http://localhost").build())
                .withMessage("a chat agent needs the name of its model; call model(\"...\")");
        assertThatIllegalStateException()
                .isThrownBy(() -> ChatAgent.openAi("http://localhost")
                        .model("tiny")
                        .apiKeyFromEnvironment("ASYNCTOOL_NO_SUCH_KEY")
                        .build())
                .withMessage("the API key is expected in the environment variable ASYNCTOOL_NO_SUCH_KEY, which is not"
                        + " set; set it for the build, leave these tests out of it by a tag, or replay cassettes");
    }

    @Test
    void openAiIsToldTheMostTokensByTheNameThatItsNewerModelsTake() {
        List<JsonNode> bodies = new ArrayList<>();
        OkHttpClient openAi = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    Buffer body = new Buffer();
                    chain.request().body().writeTo(body);
                    bodies.add(Json.read(body.readUtf8()));
                    throw new IOException("no request leaves this machine");
                })
                .build();
        ChatAgent agent = ChatAgent.openAi("https://api.openai.com/v1")
                .model("tiny")
                .maxTokens(100)
                .attempts(1)
                .httpClient(openAi)
                .build();

        assertThatExceptionOfType(CouldNotRunException.class).isThrownBy(() -> Episodes.run(task, agent));
        assertThat(bodies.get(0).path("max_completion_tokens").asInt()).isEqualTo(100);
        assertThat(bodies.get(0).has("max_tokens")).isFalse();
    }

    @Test
    void urlsInMessagesHaveNoQuery() throws Exception {
        try (Chat chat = new Chat()) {
            chat.then(new MockResponse.Builder().code(400).body("no").build());
            String url = chat.url() + "?key=sk-secret";

            assertThatExceptionOfType(CouldNotRunException.class)
                    .isThrownBy(() -> Episodes.run(
                            task, ChatAgent.openAi(url).model("tiny").build()))
                    .havingCause()
                    .withMessageContaining(" at " + chat.url() + "/chat/completions has status 400: no ");
            assertThat(chat.next().getUrl().queryParameter("key")).isEqualTo("sk-secret");
        }
    }

    private static Usage usage(Episode episode) {
        return Episodes.events(episode, TraceEvent.TurnBegan.class)
                .get(0)
                .usage()
                .orElseThrow();
    }
}
