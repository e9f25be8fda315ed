package org.asynctool.world.formats;

import org.asynctool.json.Json;
import org.asynctool.testing.WorldDesk;
import org.asynctool.world.ToolCall;
import org.asynctool.world.ToolException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A world with two documents, for calls whose arguments are texts. */
final class Desk {

    static final String STATE = "{'documents': {'prices': {'format': 'csv', 'content': 'item,price\\ntea,3.20\\n'},"
            + " 'note': {'format': 'text', 'content': 'hello'}}}";

    private final WorldDesk desk = WorldDesk.of(new FormatsWorldFactory(), STATE);

    WorldDesk desk() {
        return desk;
    }

    /** Calls a tool with texts by name; one that begins with {@code =} is JSON. Returns a member, or the error. */
    String call(String member, String tool, String... arguments) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < arguments.length; i += 2) {
            String value = arguments[i + 1];
            json.set(arguments[i], value.startsWith("=") ? Json.read(value.substring(1)) : Json.of(value));
        }
        try {
            JsonNode result =
                    desk.world().call(new ToolCall("c1", tool, json), () -> 0).value();
            JsonNode found = result.required(member);
            return found.isString() ? found.stringValue() : Json.write(found);
        } catch (ToolException e) {
            return "error: " + e.getMessage();
        }
    }
}
