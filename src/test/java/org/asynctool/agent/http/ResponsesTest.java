package org.asynctool.agent.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.asynctool.agent.Usage;
import org.asynctool.agent.http.ChatException.Kind;
import org.asynctool.environment.CouldNotRunException;
import org.asynctool.environment.Episode;
import org.asynctool.json.Json;
import org.asynctool.task.Task;
import org.asynctool.testing.Episodes;
import org.asynctool.trace.TraceEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** OpenAI's responses: what is sent, and what of the answers goes into turns. */
class ResponsesTest {

    private static final String CALLS = """
            {"status": "completed", "error": null, "output": [
              {"type": "reasoning", "id": "rs_1", "summary": [], "encrypted_content": "x"},
              {"type": "function_call", "id": "fc_1", "call_id": "call_1", "name": "read", "arguments": "{\\"n\\":1}"},
              {"type": "function_call", "id": "fc_2", "call_id": "call_2", "name": "wait", "arguments": "{\\"for\\":\\"all\\"}"}],
             "usage": {"input_tokens": 90, "input_tokens_details": {"cached_tokens": 80}, "output_tokens": 7}}""";

    private static final String ANSWER = """
            {"status": "completed", "output": [{"type": "message", "role": "assistant",
             "content": [{"type": "output_text", "text": "42"}]}]}""";

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

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void conversationGoesBackInFull(boolean streaming) throws Exception {
        server.enqueue(streaming ? streamed(CALLS) : Completions.json(CALLS));
        server.enqueue(Completions.json(ANSWER));
        Episode episode = Episodes.run(task, (streaming ? agent().streaming() : agent()).build());

        RecordedRequest first = server.takeRequest();
        assertThat(first.getUrl().encodedPath()).isEqualTo("/v1/responses");
        assertThat(Json.read(first.getBody().utf8()).at("/tools/0/name").asString())
                .isEqualTo("read");
        JsonNode input = Json.read(server.takeRequest().getBody().utf8()).path("input");
        assertThat(input.at("/0/role").asString()).isEqualTo("developer");
        for (int i = 0; i < 3; i++) {
            assertThat(input.path(2 + i))
                    .isEqualTo(Json.read(CALLS).path("output").path(i));
        }
        assertThat(input.at("/5/call_id").asString()).isEqualTo("call_1");
        assertThat(input.at("/5/output").asString()).isEqualTo("{\"status\":\"pending\",\"call\":\"c1\"}");
        assertThat(input.at("/6/output").asString()).contains("\"call\":\"c1\",\"subtask\":\"A\"");
        assertThat(Episodes.events(episode, TraceEvent.Answered.class))
                .singleElement()
                .satisfies(answered -> assertThat(answered.value().asString()).isEqualTo("42"));
        assertThat(Episodes.events(episode, TraceEvent.TurnBegan.class).get(0).usage())
                .hasValue(new Usage(90, 80, 7));
    }

    @Test
    void failedResponseIsNamed() {
        server.enqueue(Completions.json("{\"status\":\"failed\",\"error\":{\"code\":\"server_error\"},\"output\":[]}"));

        assertThatExceptionOfType(CouldNotRunException.class)
                .isThrownBy(() -> Episodes.run(task, agent().attempts(1).build()))
                .havingCause()
                .isInstanceOfSatisfying(
                        ChatException.class, e -> assertThat(e.kind()).isEqualTo(Kind.SERVER_ERROR))
                .withMessageContaining(" tells of an error: {\"code\":\"server_error\"}");
    }

    private static MockResponse streamed(String response) {
        return Completions.stream("data: {\"type\":\"response.output_text.delta\",\"delta\":\"F\"}\n\n"
                + "data: {\"type\":\"response.completed\",\"response\":" + response.replace("\n", "") + "}\n\n");
    }

    private ChatAgentBuilder agent() {
        return ChatAgent.openAiResponses(server.url("/v1").toString()).model("tiny");
    }
}
