package org.asynctool.testing.chat;

import org.asynctool.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The body of a stream of events, while it is written. */
final class ServerEvents {

    private final StringBuilder body = new StringBuilder(": welcome\n\n");

    /** Adds an event; one that has a type is named for it. */
    void add(JsonNode data) {
        if (data.has("type")) {
            body.append("event: ").append(data.path("type").asString()).append('\n');
        }
        body.append("data: ").append(Json.write(data)).append("\n\n");
    }

    void done() {
        body.append("data: [DONE]\n\n");
    }

    static ObjectNode event(String type) {
        return object().put("type", type);
    }

    static ObjectNode object() {
        return Json.mapper().createObjectNode();
    }

    /** Both halves of a text, since arguments come in pieces. */
    static String[] halves(String text) {
        int half = text.length() / 2;
        return new String[] {text.substring(0, half), text.substring(half)};
    }

    @Override
    public String toString() {
        return body.toString();
    }
}
