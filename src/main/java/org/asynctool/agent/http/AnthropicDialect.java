package org.asynctool.agent.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.Request;
import org.asynctool.agent.Usage;
import org.asynctool.agent.http.ChatException.Kind;
import org.asynctool.agent.protocol.ToolNames;
import org.asynctool.json.Json;
import org.asynctool.text.Excerpt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;

/** Messages of Anthropic. */
final class AnthropicDialect implements Dialect {

    private static final String VERSION = "2023-06-01";

    /** The interface insists on a bound. */
    private static final long MOST_TOKENS = 8_192;

    @Override
    public String provider() {
        return "Anthropic messages";
    }

    @Override
    public String path() {
        return "messages";
    }

    @Override
    public void head(Request.Builder request, Optional<String> key) {
        request.header("anthropic-version", VERSION);
        key.ifPresent(secret -> request.header("x-api-key", secret));
    }

    @Override
    public void check(ChatSettings settings) {
        if (settings.seed().isPresent()) {
            throw new IllegalStateException("Anthropic's messages have no place for a seed; leave it out");
        }
    }

    @Override
    public ObjectNode body(ChatSettings settings, Conversation conversation) {
        ObjectNode body = Json.mapper().createObjectNode().put("model", settings.model());
        body.put("max_tokens", settings.maxTokens().orElse(MOST_TOKENS));
        ArrayNode messages = body.putArray("messages");
        for (Message message : conversation.messages()) {
            if (message instanceof Message.Rules rules) {
                body.put("system", rules.text());
            } else if (message instanceof Message.Said said) {
                messages.add(said.echo());
            } else {
                add(ofUser(messages), message);
            }
        }
        ArrayNode tools = body.putArray("tools");
        conversation
                .tools()
                .forEach(tool -> tools.addObject()
                        .put("name", tool.name())
                        .put("description", tool.description())
                        .set("input_schema", tool.parameters()));
        settings.temperature().ifPresent(value -> body.put("temperature", value));
        if (settings.streaming()) {
            body.put("stream", true);
        }
        return body;
    }

    /** The content of the user's last message: there are no two in a row. */
    private static ArrayNode ofUser(ArrayNode messages) {
        JsonNode last = messages.path(messages.size() - 1);
        return last.path("role").asString("").equals("user")
                ? (ArrayNode) last.get("content")
                : messages.addObject().put("role", "user").putArray("content");
    }

    private static void add(ArrayNode content, Message message) {
        if (message instanceof Message.Told told) {
            content.addObject().put("type", "text").put("text", told.text());
        } else if (message instanceof Message.Results results) {
            results.answers()
                    .forEach(answer -> content.addObject()
                            .put("type", "tool_result")
                            .put("tool_use_id", answer.id())
                            .put("content", answer.content()));
        }
    }

    @Override
    public Reply reply(JsonNode answer, CallIds ids) throws ChatException {
        if (!answer.path("content").isArray()) {
            throw new ChatException(Kind.NOT_A_REPLY, "has no /content; it is " + Excerpt.of(Json.write(answer), 300));
        }
        StringBuilder text = new StringBuilder();
        List<ToolUse> calls = new ArrayList<>();
        ObjectNode echo = Json.mapper().createObjectNode().put("role", "assistant");
        ArrayNode echoed = echo.putArray("content");
        for (JsonNode block : answer.path("content").values()) {
            String type = block.path("type").asString("");
            String words = type.equals("text") ? block.path("text").asString("") : "";
            text.append(words);
            if (type.equals("tool_use")) {
                echoed.add(use(block, calls, ids));
            } else if (!type.equals("text") || !words.isBlank()) {
                // The server refuses a text that says nothing, even its own.
                echoed.add(block);
            }
        }
        if (echoed.isEmpty()) {
            echoed.addObject().put("type", "text").put("text", "(nothing)");
        }
        return new Reply(text.toString(), calls, ending(answer), usage(answer.path("usage")), echo);
    }

    @Override
    public Pieces pieces() {
        return new AnthropicPieces();
    }

    /** Adds a call, and returns the block with an input that is an object, which the server insists on. */
    private static JsonNode use(JsonNode block, List<ToolUse> calls, CallIds ids) {
        String written = Arguments.written(block.path("input"));
        ToolUse use = new ToolUse(
                ids.of(block.path("id").asString("")), block.path("name").asString(""), written);
        calls.add(use);
        ObjectNode echo = ((ObjectNode) block.deepCopy()).put("id", use.id());
        echo.put("name", ToolNames.clean(use.name()));
        echo.set("input", Json.read(Arguments.forEcho(written)));
        return echo;
    }

    private static Ending ending(JsonNode answer) {
        return switch (answer.path("stop_reason").asString("")) {
            case "max_tokens", "model_context_window_exceeded" -> Ending.LENGTH;
            case "refusal" -> Ending.REFUSAL;
            default -> Ending.COMPLETE;
        };
    }

    /** Cached tokens are counted beside the others there, and among them here. */
    private static Optional<Usage> usage(JsonNode usage) {
        JsonNode read = usage.path("cache_read_input_tokens");
        JsonNode input = usage.path("input_tokens");
        JsonNode all = input.isNumber()
                ? LongNode.valueOf(Tokens.count(input)
                        + Tokens.count(read)
                        + Tokens.count(usage.path("cache_creation_input_tokens")))
                : input;
        return Tokens.usage(all, read, usage.path("output_tokens"));
    }
}
