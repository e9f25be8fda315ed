package org.asynctool.agent.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
import tools.jackson.databind.node.StringNode;

/** Chat completions of OpenAI, which many servers speak: vLLM, llama.cpp, Ollama, LiteLLM. */
final class OpenAiDialect implements Dialect {

    /** What a message says in texts, which come in pieces. */
    static final List<String> TEXTS = List.of("content", "refusal", "reasoning_content");

    /** What Gemini wants to have back with a call. */
    static final String CALL_EXTRA = "extra_content";

    @Override
    public String provider() {
        return "OpenAI chat completions";
    }

    @Override
    public String path() {
        return "chat/completions";
    }

    @Override
    public void head(Request.Builder request, Optional<String> key) {
        key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    }

    @Override
    public ObjectNode body(ChatSettings settings, Conversation conversation) {
        ObjectNode body = Json.mapper().createObjectNode().put("model", settings.model());
        ArrayNode messages = body.putArray("messages");
        conversation.messages().forEach(message -> add(messages, message));
        ArrayNode tools = body.putArray("tools");
        conversation.tools().forEach(tool -> add(tools, tool));
        body.put("tool_choice", "auto").put("parallel_tool_calls", true);
        settings.temperature().ifPresent(value -> body.put("temperature", value));
        settings.seed().ifPresent(value -> body.put("seed", value));
        settings.maxTokens().ifPresent(value -> body.put(limit(settings), value));
        if (settings.streaming()) {
            body.put("stream", true).putObject("stream_options").put("include_usage", true);
        }
        return body;
    }

    /** OpenAI's newer models refuse the old name, which is the one that other servers know. */
    private static String limit(ChatSettings settings) {
        return settings.baseUrl().host().endsWith("api.openai.com") ? "max_completion_tokens" : "max_tokens";
    }

    private static void add(ArrayNode messages, Message message) {
        if (message instanceof Message.Rules rules) {
            messages.addObject().put("role", "system").put("content", rules.text());
        } else if (message instanceof Message.Told told) {
            messages.addObject().put("role", "user").put("content", told.text());
        } else if (message instanceof Message.Said said) {
            messages.add(said.echo());
        } else if (message instanceof Message.Results results) {
            results.answers()
                    .forEach(answer -> messages.addObject()
                            .put("role", "tool")
                            .put("tool_call_id", answer.id())
                            .put("content", answer.content()));
        }
    }

    private static void add(ArrayNode tools, ToolSpec tool) {
        tools.addObject()
                .put("type", "function")
                .putObject("function")
                .put("name", tool.name())
                .put("description", tool.description())
                .set("parameters", tool.parameters());
    }

    @Override
    public Reply reply(JsonNode answer, CallIds ids) throws ChatException {
        JsonNode choice = answer.path("choices").path(0);
        JsonNode message = choice.path("message");
        if (!message.isObject()) {
            throw new ChatException(
                    Kind.NOT_A_REPLY, "has no /choices/0/message; it is " + Excerpt.of(Json.write(answer), 300));
        }
        ObjectNode echo = echo(message);
        List<ToolUse> calls = calls(message.path("tool_calls"), ids, echo);
        if (!calls.isEmpty() && message.path("reasoning_content").isString()) {
            echo.set("reasoning_content", message.get("reasoning_content"));
        }
        String refusal = message.path("refusal").asString("");
        return new Reply(
                refusal.isEmpty() ? text(message.path("content")) : refusal,
                calls,
                ending(choice.path("finish_reason").asString(""), refusal),
                usage(answer.path("usage")),
                echo);
    }

    /** Some servers write a list of parts, thoughts among them. */
    private static String text(JsonNode content) {
        return content.isArray()
                ? content.values().stream()
                        .map(part -> part.path("text").asString(""))
                        .collect(Collectors.joining())
                : content.asString("");
    }

    @Override
    public Pieces pieces() {
        return new OpenAiPieces();
    }

    private static List<ToolUse> calls(JsonNode written, CallIds ids, ObjectNode echo) {
        List<ToolUse> calls = new ArrayList<>();
        for (JsonNode call : written.values()) {
            JsonNode function = call.path("function");
            ToolUse use = new ToolUse(
                    ids.of(call.path("id").asString("")),
                    function.path("name").asString(""),
                    Arguments.written(function.path("arguments")));
            calls.add(use);
            ObjectNode echoed = echo.withArray("tool_calls").addObject();
            echoed.put("id", use.id()).put("type", "function");
            echoed.putObject("function")
                    .put("name", ToolNames.clean(use.name()))
                    .put("arguments", Arguments.forEcho(use.arguments()));
            if (call.hasNonNull(CALL_EXTRA)) {
                echoed.set(CALL_EXTRA, call.get(CALL_EXTRA));
            }
        }
        return calls;
    }

    private static Ending ending(String reason, String refusal) {
        if (!refusal.isEmpty()) {
            return Ending.REFUSAL;
        }
        return switch (reason) {
            case "length" -> Ending.LENGTH;
            case "content_filter" -> Ending.FILTERED;
            default -> Ending.COMPLETE;
        };
    }

    private static Optional<Usage> usage(JsonNode usage) {
        JsonNode input = usage.path("prompt_tokens");
        JsonNode cached = usage.path("prompt_tokens_details").path("cached_tokens");
        return Tokens.usage(
                input,
                cached.isNumber() ? cached : usage.path("prompt_cache_hit_tokens"),
                Tokens.output(usage.path("completion_tokens"), input, usage.path("total_tokens")));
    }

    /** What goes back of a message, its calls aside: not everything, since servers refuse what they do not know. */
    private static ObjectNode echo(JsonNode message) {
        ObjectNode echo = Json.mapper().createObjectNode().put("role", "assistant");
        JsonNode content = message.path("content");
        echo.set("content", content.isArray() ? content : StringNode.valueOf(content.asString("")));
        if (message.path("refusal").isString()) {
            echo.set("refusal", message.get("refusal"));
        }
        if (!message.path("reasoning_details").isEmpty()) {
            echo.set("reasoning_details", message.get("reasoning_details"));
        }
        return echo;
    }
}
