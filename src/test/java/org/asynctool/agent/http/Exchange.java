package org.asynctool.agent.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.asynctool.json.Json;
import org.asynctool.testing.chat.Provider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One scripted exchange with a provider, as a file holds it: how the agent is set up, what its request has to say, what
 * the server answers, and what comes of it.
 *
 * @param provider whose folder the file is in
 * @param name name of the file
 * @param script the file
 */
record Exchange(Provider provider, String name, JsonNode script) {

    private static final Path FOLDER = Path.of("src/test/resources/exchanges");

    static List<Exchange> of(Provider provider) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(provider.label()))) {
            return files.sorted()
                    .map(file -> new Exchange(provider, file.getFileName().toString(), read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return Json.read(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the exchange is an example of. */
    List<String> covers() {
        return script.path("covers").values().stream().map(JsonNode::asString).toList();
    }

    /** The tools of the task. */
    String tools() {
        String tools = Json.write(script.path("tools").isObject() ? script.path("tools") : Json.read("{\"read\":{}}"));
        return tools.substring(1, tools.length() - 1);
    }

    /** Sets up the agent; paths of base URLs stand for those of the server. */
    ChatAgentBuilder agent(String server) {
        JsonNode set = script.path("agent");
        ChatAgentBuilder agent = Agents.of(
                        provider, server + set.path("basePath").asString("/v1"))
                .model(set.path("model").asString("tiny"))
                .attempts(1)
                .endurance(millis -> {}, 100_000);
        if (set.path("streaming").asBoolean(false)) {
            agent.streaming();
        }
        Optional.ofNullable(set.get("temperature")).ifPresent(value -> agent.temperature(value.asDouble()));
        Optional.ofNullable(set.get("seed")).ifPresent(value -> agent.seed(value.asLong()));
        Optional.ofNullable(set.get("maxTokens")).ifPresent(value -> agent.maxTokens(value.asInt()));
        Optional.ofNullable(set.get("apiKey")).ifPresent(value -> agent.apiKey(value.asString()));
        Optional.ofNullable(set.get("apiKeyFromEnvironment"))
                .ifPresent(value -> agent.apiKeyFromEnvironment(value.asString()));
        set.path("headers")
                .properties()
                .forEach(header ->
                        agent.header(header.getKey(), header.getValue().asString()));
        set.path("bodyFields").properties().forEach(field -> agent.bodyField(field.getKey(), field.getValue()));
        return agent;
    }

    /** What the server answers. */
    MockResponse response() {
        JsonNode answer = script.path("response");
        MockResponse.Builder response = new MockResponse.Builder()
                .code(answer.path("status").asInt(200))
                .addHeader("Content-Type", answer.path("type").asString(type(answer)));
        int chunk = answer.path("chunkBytes").asInt(0);
        return (chunk > 0 ? response.chunkedBody(body(answer), chunk) : response.body(body(answer))).build();
    }

    private static String type(JsonNode answer) {
        return answer.has("events") ? "text/event-stream" : "application/json";
    }

    private static String body(JsonNode answer) {
        if (answer.has("json")) {
            return Json.write(answer.path("json"));
        }
        if (answer.has("text")) {
            return answer.path("text").asString().repeat(answer.path("times").asInt(1));
        }
        StringBuilder body = new StringBuilder();
        for (JsonNode event : answer.path("events").values()) {
            body.append(event.isString() ? event.stringValue() : event(event));
        }
        return answer.path("crlf").asBoolean(false) ? body.toString().replace("\n", "\r\n") : body.toString();
    }

    private static String event(JsonNode data) {
        String named = data.has("type") ? "event: " + data.path("type").asString() + "\n" : "";
        return named + "data: " + Json.write(data) + "\n\n";
    }

    /** What has to come of it. */
    JsonNode outcome() {
        return script.path("outcome");
    }

    /** Asserts what the first request says, and the second one where the script tells of it. */
    void requireRequests(List<RecordedRequest> requests) {
        JsonNode expected = script.path("request");
        RecordedRequest first = requests.get(0);
        assertThat(first.getMethod() + " " + first.getTarget())
                .isEqualTo(expected.path("line").asString("POST /v1" + provider.endpoint()));
        expected.path("headers")
                .properties()
                .forEach(header -> assertThat(first.getHeaders().get(header.getKey()))
                        .as(header.getKey())
                        .isEqualTo(value(header.getValue())));
        require(body(first), expected);
        if (script.has("next")) {
            assertThat(requests).as("a second request").hasSizeGreaterThan(1);
            require(body(requests.get(1)), script.path("next"));
        }
    }

    /** A value of the environment may be asked for, since no file knows it. */
    private static String value(JsonNode expected) {
        String text = expected.asString("");
        for (Map.Entry<String, String> variable : System.getenv().entrySet()) {
            text = text.replace("${" + variable.getKey() + "}", variable.getValue());
        }
        return expected.isNull() ? null : text;
    }

    private static void require(JsonNode body, JsonNode expected) {
        ObjectNode found = Json.mapper().createObjectNode();
        expected.path("body").properties().forEach(member -> found.set(member.getKey(), body.at(member.getKey())));
        assertThat(found).isEqualTo(expected.has("body") ? expected.path("body") : found);
        for (JsonNode absent : expected.path("lacks").values()) {
            assertThat(body.at(absent.asString()).isMissingNode())
                    .as("no " + absent)
                    .isTrue();
        }
    }

    private static JsonNode body(RecordedRequest request) {
        return Json.read(request.getBody().utf8());
    }

    @Override
    public String toString() {
        return provider.label() + "/" + name + ": " + script.path("about").asString();
    }
}
