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

/** Chat completions of OpenAI, which many servers speak: vLLM, llama.cpp, Ollama, LiteLLM. */
final class OpenAiDialect implements Dialect {

    @Override
    public String provider() {
        return "OpenAI chat completions";
    }

    @Override
    public String path() {
        return "chat/completions";
    }

    @Override
    public void sign(Request.Builder request, String key) {
        request.header("Authorization", "Bearer " + key);
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
        settings.maxTokens().ifPresent(value -> body.put("max_tokens", value));
        if (settings.streaming()) {
            body.put("stream", true).putObject("stream_options").put("include_usage", true);
        }
        return body;
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
    public Reply reply(JsonNode answer) throws ChatException {
        JsonNode choice = answer.path("choices").path(0);
        JsonNode message = choice.path("message");
        if (!message.isObject()) {
            throw new ChatException(
                    Kind.NOT_A_REPLY, "has no /choices/0/message; it is " + Excerpt.of(Json.write(answer), 300));
        }
        List<ToolUse> calls = calls(message.path("tool_calls"));
        String refusal = message.path("refusal").asString("");
        String text = refusal.isEmpty() ? message.path("content").asString("") : refusal;
        return new Reply(
                text,
                calls,
                ending(choice.path("finish_reason").asString(""), refusal),
                usage(answer.path("usage")),
                echo(text, calls));
    }

    @Override
    public Pieces pieces() {
        return new OpenAiPieces();
    }

    private static List<ToolUse> calls(JsonNode written) {
        List<ToolUse> calls = new ArrayList<>();
        for (JsonNode call : written.values()) {
            JsonNode function = call.path("function");
            String id = call.path("id").asString("");
            JsonNode arguments = function.path("arguments");
            // Some servers leave ids out, and some write the arguments as an object.
            calls.add(new ToolUse(
                    id.isEmpty() ? "call_" + calls.size() : id,
                    function.path("name").asString(""),
                    arguments.isObject() ? Json.write(arguments) : arguments.asString("")));
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
        return Tokens.usage(
                usage.path("prompt_tokens"),
                usage.path("prompt_tokens_details").path("cached_tokens"),
                usage.path("completion_tokens"));
    }

    private static ObjectNode echo(String text, List<ToolUse> calls) {
        ObjectNode echo = Json.mapper().createObjectNode().put("role", "assistant");
        echo.put("content", text);
        if (!calls.isEmpty()) {
            ArrayNode written = echo.putArray("tool_calls");
            calls.forEach(call -> written.addObject()
                    .put("id", call.id())
                    .put("type", "function")
                    .putObject("function")
                    .put("name", ToolNames.clean(call.name()))
                    .put("arguments", Arguments.forEcho(call.arguments())));
        }
        return echo;
    }
}
