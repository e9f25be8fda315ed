package org.asynctool.testing.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.asynctool.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * What a model says, in no provider's form.
 *
 * @param text what it writes beside its calls; may be empty
 * @param calls its tool calls, in order
 */
public record ModelReply(String text, List<Call> calls) {

    /** A tool call: what it is called in the conversation, the tool, and the arguments. */
    public record Call(String id, String tool, JsonNode arguments) {}

    public static ModelReply text(String text) {
        return new ModelReply(text, List.of());
    }

    /** The same, and a further call. */
    public ModelReply and(String id, String tool, Object arguments) {
        List<Call> more = new ArrayList<>(calls);
        more.add(new Call(id, tool, Json.of(arguments)));
        return new ModelReply(text, more);
    }

    /** A reply that ends the episode. */
    public static ModelReply finish() {
        return text("").and("call_end", "finish", Map.of());
    }
}
