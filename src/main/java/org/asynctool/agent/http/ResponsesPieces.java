package org.asynctool.agent.http;

import java.util.Map;
import java.util.TreeMap;
import org.asynctool.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Waits for the last piece of one of OpenAI's responses, which holds all of it once more, or nearly so. */
final class ResponsesPieces implements Dialect.Pieces {

    private final Map<Integer, JsonNode> items = new TreeMap<>();
    private JsonNode answer = Json.mapper().missingNode();

    @Override
    public void take(JsonNode piece) throws ChatException {
        switch (piece.path("type").asString("")) {
            case "error", "response.failed" -> {
                JsonNode error = piece.path("response").path("error");
                throw Failures.inStream(error.isObject() ? error : piece);
            }
            case "response.output_item.done" ->
                items.put(piece.path("output_index").asInt(items.size()), piece.path("item"));
            case "response.completed", "response.incomplete" -> answer = piece.path("response");
            default -> {
                // What is also in the last piece.
            }
        }
    }

    @Override
    public boolean complete() {
        return answer.isObject();
    }

    /** Some servers leave the items out of the last piece. */
    @Override
    public JsonNode answer() {
        if (answer.path("output").isEmpty() && !items.isEmpty()) {
            ObjectNode whole = (ObjectNode) answer.deepCopy();
            whole.putArray("output").addAll(items.values());
            return whole;
        }
        return answer;
    }
}
