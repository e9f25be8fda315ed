package org.asynctool.agent.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.asynctool.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a server answers that speaks OpenAI's chat completions. */
final class Completions {

    private final List<ObjectNode> calls = new ArrayList<>();
    private String text = "";
    private String finishReason = "";
    private final ObjectNode usage = object().put("prompt_tokens", 100).put("completion_tokens", 10);

    static Completions text(String text) {
        Completions made = new Completions();
        made.text = text;
        return made;
    }

    static Completions call(String tool, Map<String, ?> arguments) {
        return new Completions().and(tool, Json.write(Json.of(arguments)));
    }

    static Completions none() {
        return new Completions();
    }

    Completions and(String tool, String arguments) {
        ObjectNode call = object().put("id", "call_x" + calls.size()).put("type", "function");
        call.putObject("function").put("name", tool).put("arguments", arguments);
        calls.add(call);
        return this;
    }

    Completions ending(String reason) {
        finishReason = reason;
        return this;
    }

    Completions cached(int tokens) {
        usage.putObject("prompt_tokens_details").put("cached_tokens", tokens);
        return this;
    }

    /** Says how many tokens the server counted in the request; 0 for a server that does not say. */
    Completions reading(long tokens) {
        usage.removeAll();
        if (tokens > 0) {
            usage.put("prompt_tokens", tokens).put("completion_tokens", 10);
        }
        return this;
    }

    Completions costing(long input, long output) {
        usage.put("prompt_tokens", input).put("completion_tokens", output);
        return this;
    }

    MockResponse plain() {
        return json(Json.write(body()));
    }

    MockResponse streamed() {
        return stream(String.join("", events()) + "data: [DONE]\n\n");
    }

    /** The same, cut off before the end is told. */
    MockResponse cutOff() {
        return stream(events().get(0));
    }

    static MockResponse json(String body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    static MockResponse stream(String body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "text/event-stream; charset=utf-8")
                .body(body)
                .build();
    }

    private JsonNode body() {
        ObjectNode body = object();
        ObjectNode choice = body.putArray("choices").addObject().put("finish_reason", reason());
        ObjectNode message =
                choice.putObject("message").put("role", "assistant").put("content", text);
        if (!calls.isEmpty()) {
            message.putArray("tool_calls").addAll(calls);
        }
        body.set("usage", usage);
        return body;
    }

    private String reason() {
        return !finishReason.isEmpty() ? finishReason : calls.isEmpty() ? "stop" : "tool_calls";
    }

    /** Each call in three pieces, as servers send them: the name, and the arguments in halves. */
    private List<String> events() {
        List<String> events = new ArrayList<>();
        events.add(event(object().put("role", "assistant").put("content", text), null));
        for (int i = 0; i < calls.size(); i++) {
            JsonNode function = calls.get(i).path("function");
            String arguments = function.path("arguments").asString();
            int half = arguments.length() / 2;
            events.add(event(
                    piece(
                            i,
                            calls.get(i).path("id").asString(),
                            function.path("name").asString(),
                            ""),
                    null));
            events.add(event(piece(i, "", "", arguments.substring(0, half)), null));
            events.add(event(piece(i, "", "", arguments.substring(half)), null));
        }
        events.add(event(object(), reason()));
        ObjectNode last = object();
        last.putArray("choices");
        last.set("usage", usage);
        events.add("data: " + Json.write(last) + "\n\n");
        return events;
    }

    private static ObjectNode piece(int index, String id, String name, String arguments) {
        ObjectNode delta = object();
        ObjectNode call = delta.putArray("tool_calls").addObject().put("index", index);
        ObjectNode function = call.putObject("function").put("arguments", arguments);
        if (!id.isEmpty()) {
            call.put("id", id);
            function.put("name", name);
        }
        return delta;
    }

    private static String event(ObjectNode delta, String reason) {
        ObjectNode event = object();
        event.putArray("choices").addObject().put("finish_reason", reason).set("delta", delta);
        return ": a comment\ndata: " + Json.write(event) + "\n\n";
    }

    private static ObjectNode object() {
        return Json.mapper().createObjectNode();
    }
}
