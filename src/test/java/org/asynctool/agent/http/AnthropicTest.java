package org.asynctool.agent.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.asynctool.agent.Usage;
import org.asynctool.environment.Episode;
import org.asynctool.json.Json;
import org.asynctool.task.Task;
import org.asynctool.testing.Episodes;
import org.asynctool.trace.TraceEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Anthropic's messages: what is sent, and what of the answers goes into turns. */
class AnthropicTest {

    private static final String CALLS = """
            {"content": [{"type": "thinking", "thinking": "Hm.", "signature": "s1"},
              {"type": "text", "text": "First I read."},
              {"type": "tool_use", "id": "toolu_1", "name": "read", "input": {"n": 1}},
              {"type": "tool_use", "id": "toolu_2", "name": "wait", "input": {"for": "any"}}],
             "stop_reason": "tool_use",
             "usage": {"input_tokens": 10, "cache_read_input_tokens": 80, "cache_creation_input_tokens": 5,
                       "output_tokens": 7}}""";

    private static final String ANSWER = """
            {"content": [{"type": "text", "text": "42"}], "stop_reason": "end_turn"}""";

    private static final String STREAM = """
            event: message_start
            data: {"type": "message_start", "message": {"usage": {"input_tokens": 10, "cache_read_input_tokens": 80}}}

            event: ping
            data: {"type": "ping"}

            data: {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}}

            data: {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": "First "}}

            data: {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": "I read."}}

            data: {"type": "content_block_start", "index": 1, "content_block": \
            {"type": "tool_use", "id": "toolu_1", "name": "read", "input": {}}}

            data: {"type": "content_block_delta", "index": 1, "delta": {"type": "input_json_delta", "partial_json": "{\\"n"}}

            data: {"type": "content_block_delta", "index": 1, "delta": {"type": "input_json_delta", "partial_json": "\\": 1}"}}

            data: {"type": "content_block_start", "index": 2, "content_block": \
            {"type": "tool_use", "id": "toolu_2", "name": "wait", "input": {}}}

            data: {"type": "content_block_delta", "index": 2, "delta": {"type": "input_json_delta", "partial_json": \
            "{\\"for\\": \\"any\\"}"}}

            data: {"type": "message_delta", "delta": {"stop_reason": "tool_use"}, "usage": {"output_tokens": 7}}

            data: {"type": "message_stop"}

            """;

    private final Task task = Episodes.desk("\"read\": {}", "");
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws Exception {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void conversationAlternatesAndHandsThinkingBack() throws Exception {
        server.enqueue(Completions.json(CALLS));
        server.enqueue(Completions.json(ANSWER));
        Episode episode = Episodes.run(task, agent().apiKey("sk-secret").build());

        RecordedRequest first = server.takeRequest();
        assertThat(first.getUrl().encodedPath()).isEqualTo("/v1/messages");
        assertThat(first.getHeaders().get("x-api-key")).isEqualTo("sk-secret");
        assertThat(first.getHeaders().get("anthropic-version")).isEqualTo("2023-06-01");
        JsonNode body = Json.read(first.getBody().utf8());
        assertThat(body.path("system").asString()).startsWith("You are given several sub-tasks at once.");
        assertThat(body.path("max_tokens").asInt()).isEqualTo(8192);
        assertThat(body.at("/tools/0/input_schema/type").asString()).isEqualTo("object");

        List<JsonNode> messages =
                List.copyOf(Json.read(server.takeRequest().getBody().utf8())
                        .path("messages")
                        .values());
        assertThat(messages)
                .extracting(message -> message.path("role").asString())
                .containsExactly("user", "assistant", "user");
        assertThat(messages.get(1).path("content")).isEqualTo(Json.read(CALLS).path("content"));
        assertThat(messages.get(2).at("/content/0/tool_use_id").asString()).isEqualTo("toolu_1");
        assertThat(messages.get(2).at("/content/0/content").asString())
                .isEqualTo("{\"status\":\"pending\",\"call\":\"c1\"}");
        assertThat(messages.get(2).at("/content/1/content").asString()).contains("\"call\":\"c1\",\"subtask\":\"A\"");
        assertThat(Episodes.events(episode, TraceEvent.Answered.class))
                .singleElement()
                .satisfies(answered -> assertThat(answered.value().asString()).isEqualTo("42"));
        assertThat(usage(episode)).isEqualTo(new Usage(95, 80, 7));
    }

    @Test
    void streamSaysTheSame() throws Exception {
        server.enqueue(Completions.stream(STREAM));
        server.enqueue(Completions.json(ANSWER));
        Episode episode = Episodes.run(task, agent().streaming().build());

        assertThat(Episodes.events(episode, TraceEvent.CallAccepted.class))
                .extracting(TraceEvent.CallAccepted::tool)
                .containsExactly("read");
        assertThat(usage(episode)).isEqualTo(new Usage(90, 80, 7));
        server.takeRequest();
        assertThat(Json.read(server.takeRequest().getBody().utf8()).at("/messages/1/content"))
                .isEqualTo(Json.read("""
                        [{"type": "text", "text": "First I read."},
                         {"type": "tool_use", "id": "toolu_1", "name": "read", "input": {"n": 1}},
                         {"type": "tool_use", "id": "toolu_2", "name": "wait", "input": {"for": "any"}}]"""));
    }

    @Test
    void seedIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> agent().seed(1).build())
                .withMessage("Anthropic's messages have no place for a seed; leave it out");
    }

    private ChatAgentBuilder agent() {
        return ChatAgent.anthropic(server.url("/v1").toString()).model("tiny");
    }

    private static Usage usage(Episode episode) {
        return Episodes.events(episode, TraceEvent.TurnBegan.class)
                .get(0)
                .usage()
                .orElseThrow();
    }
}
