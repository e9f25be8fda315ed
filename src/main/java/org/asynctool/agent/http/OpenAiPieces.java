package org.asynctool.agent.http;

import java.util.ArrayList;
import java.util.List;
import org.asynctool.agent.http.ChatException.Kind;
import org.asynctool.json.Json;
import org.asynctool.text.Excerpt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts the pieces of a chat completion together. */
final class OpenAiPieces implements Dialect.Pieces {

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder refusal = new StringBuilder();
    private final List<Call> calls = new ArrayList<>();
    private String finishReason = "";
    private JsonNode usage = Json.mapper().missingNode();

    /** A tool call that is still being written. */
    private static final class Call {
        private final int index;
        private final String id;
        private final StringBuilder name = new StringBuilder();
        private final StringBuilder arguments = new StringBuilder();

        Call(int index, String id) {
            this.index = index;
            this.id = id;
        }
    }

    @Override
    public void take(JsonNode piece) throws ChatException {
        if (piece.hasNonNull("error")) {
            throw new ChatException(
                    Kind.SERVER_ERROR,
                    "tells of an error in its stream: " + Excerpt.of(Json.write(piece.path("error")), 300));
        }
        if (piece.path("usage").isObject()) {
            usage = piece.path("usage");
        }
        JsonNode choice = piece.path("choices").path(0);
        JsonNode delta = choice.path("delta");
        text.append(delta.path("content").asString(""));
        refusal.append(delta.path("refusal").asString(""));
        delta.path("tool_calls").values().forEach(this::takeCall);
        finishReason = choice.path("finish_reason").asString(finishReason);
    }

    private void takeCall(JsonNode piece) {
        Call call = call(piece);
        JsonNode function = piece.path("function");
        call.name.append(function.path("name").asString(""));
        JsonNode arguments = function.path("arguments");
        call.arguments.append(arguments.isObject() ? Json.write(arguments) : arguments.asString(""));
    }

    /** The call that a piece belongs to. Some servers leave the index out; an id then begins a new call. */
    private Call call(JsonNode piece) {
        String id = piece.path("id").asString("");
        int last = calls.size() - 1;
        int index = piece.path("index").asInt(id.isEmpty() && last >= 0 ? calls.get(last).index : calls.size());
        for (Call call : calls) {
            if (call.index == index && (id.isEmpty() || call.id.equals(id))) {
                return call;
            }
        }
        Call begun = new Call(index, id);
        calls.add(begun);
        return begun;
    }

    @Override
    public boolean complete() {
        return !finishReason.isEmpty();
    }

    @Override
    public JsonNode answer() {
        ObjectNode answer = Json.mapper().createObjectNode();
        ObjectNode choice = answer.putArray("choices").addObject().put("finish_reason", finishReason);
        ObjectNode message = choice.putObject("message").put("content", text.toString());
        if (!refusal.isEmpty()) {
            message.put("refusal", refusal.toString());
        }
        ArrayNode written = message.putArray("tool_calls");
        calls.forEach(call -> written.addObject()
                .put("id", call.id)
                .putObject("function")
                .put("name", call.name.toString())
                .put("arguments", call.arguments.toString()));
        if (usage.isObject()) {
            answer.set("usage", usage);
        }
        return answer;
    }
}
