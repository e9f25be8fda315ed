package org.asynctool.agent.http;

import org.asynctool.agent.http.ChatException.Kind;
import org.asynctool.json.Json;
import org.asynctool.text.Excerpt;
import tools.jackson.databind.JsonNode;

/** Waits for the last piece of one of OpenAI's responses, which holds all of it once more. */
final class ResponsesPieces implements Dialect.Pieces {

    private JsonNode answer = Json.mapper().missingNode();

    @Override
    public void take(JsonNode piece) throws ChatException {
        switch (piece.path("type").asString("")) {
            case "error", "response.failed" ->
                throw new ChatException(
                        Kind.SERVER_ERROR, "tells of an error in its stream: " + Excerpt.of(Json.write(piece), 300));
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

    @Override
    public JsonNode answer() {
        return answer;
    }
}
