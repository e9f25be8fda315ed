package org.asynctool.agent.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.Request;
import org.asynctool.agent.Usage;
import org.asynctool.agent.http.ChatException.Kind;
import org.asynctool.agent.protocol.ToolNames;
import org.asynctool.json.Json;
import org.asynctool.task.ToolSpec;
import org.asynctool.text.Excerpt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Responses of OpenAI, without a conversation kept on the server: each request holds all of it. */
final class ResponsesDialect implements Dialect {

    @Override
    public String provider() {
        return "OpenAI responses";
    }

    @Override
    public String path() {
        return "responses";
    }

    @Override
    public void head(Request.Builder request, Optional<String> key) {
        key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    }

    @Override
    public void check(ChatSettings settings) {
        if (settings.seed().isPresent()) {
            throw new IllegalStateException("OpenAI's responses have no place for a seed; leave it out");
        }
    }

    @Override
    public ObjectNode body(ChatSettings settings, Conversation conversation) {
        ObjectNode body = Json.mapper().createObjectNode().put("model", settings.model());
        ArrayNode input = body.putArray("input");
        conversation.messages().forEach(message -> add(input, message));
        ArrayNode tools = body.putArray("tools");
        conversation.tools().forEach(tool -> add(tools, tool));
        body.put("parallel_tool_calls", true).put("store", false);
        body.putArray("include").add("reasoning.encrypted_content");
        settings.temperature().ifPresent(value -> body.put("temperature", value));
        settings.maxTokens().ifPresent(value -> body.put("max_output_tokens", value));
        if (settings.streaming()) {
            body.put("stream", true);
        }
        return body;
    }

    private static void add(ArrayNode input, Message message) {
        if (message instanceof Message.Rules rules) {
            input.addObject().put("type", "message").put("role", "developer").put("content", rules.text());
        } else if (message instanceof Message.Told told) {
            input.addObject().put("type", "message").put("role", "user").put("content", told.text());
        } else if (message instanceof Message.Said said) {
            said.echo().values().forEach(input::add);
        } else if (message instanceof Message.Results results) {
            results.answers()
                    .forEach(answer -> input.addObject()
                            .put("type", "function_call_output")
                            .put("call_id", answer.id())
                            .put("output", answer.content()));
        }
    }

    private static void add(ArrayNode tools, ToolSpec tool) {
        tools.addObject()
                .put("type", "function")
                .put("name", tool.name())
                .put("description", tool.description())
                .put("strict", false)
                .set("parameters", tool.parameters());
    }

    @Override
    public Reply reply(JsonNode answer, CallIds ids) throws ChatException {
        if (!answer.path("output").isArray()) {
            throw new ChatException(Kind.NOT_A_REPLY, "has no /output; it is " + Excerpt.of(Json.write(answer), 300));
        }
        StringBuilder text = new StringBuilder();
        boolean refused = false;
        List<ToolUse> calls = new ArrayList<>();
        ArrayNode echo = Json.mapper().createArrayNode();
        for (JsonNode item : answer.path("output").values()) {
            String type = item.path("type").asString("message");
            echo.add(type.equals("function_call") ? use(item, calls, ids) : item);
            JsonNode parts = type.equals("message")
                    ? item.path("content")
                    : Json.mapper().missingNode();
            for (JsonNode part : parts.values()) {
                refused |= part.has("refusal");
                text.append(part.path("text").asString(""))
                        .append(part.path("refusal").asString(""));
            }
        }
        dropLooseThoughts(echo);
        Ending ending = refused ? Ending.REFUSAL : ending(answer);
        return new Reply(text.toString(), calls, ending, usage(answer.path("usage")), echo);
    }

    @Override
    public Pieces pieces() {
        return new ResponsesPieces();
    }

    /** The server refuses thoughts that nothing follows, which a reply that was cut off ends with. */
    private static void dropLooseThoughts(ArrayNode echo) {
        while (echo.path(echo.size() - 1).path("type").asString("").equals("reasoning")) {
            echo.remove(echo.size() - 1);
        }
    }

    private static JsonNode use(JsonNode item, List<ToolUse> calls, CallIds ids) {
        String arguments = Arguments.written(item.path("arguments"));
        String id = ids.of(item.path("call_id").asString(""));
        calls.add(new ToolUse(id, item.path("name").asString(""), arguments));
        return ((ObjectNode) item.deepCopy())
                .put("call_id", id)
                .put("name", ToolNames.clean(item.path("name").asString("")))
                .put("arguments", Arguments.forEcho(arguments));
    }

    private static Ending ending(JsonNode answer) {
        return switch (answer.path("incomplete_details").path("reason").asString("")) {
            case "max_output_tokens" -> Ending.LENGTH;
            case "content_filter" -> Ending.FILTERED;
            default -> answer.path("status").asString("").equals("incomplete") ? Ending.LENGTH : Ending.COMPLETE;
        };
    }

    private static Optional<Usage> usage(JsonNode usage) {
        JsonNode input = usage.path("input_tokens");
        return Tokens.usage(
                input,
                usage.path("input_tokens_details").path("cached_tokens"),
                Tokens.output(usage.path("output_tokens"), input, usage.path("total_tokens")));
    }
}
