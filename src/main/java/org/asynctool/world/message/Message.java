package org.asynctool.world.message;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entry of the inbox. Two with the same members are equal.
 *
 * @param entry its first member is the receiver's id with the content; never changed
 */
record Message(ObjectNode entry) {

    static Message to(String receiver, String text) {
        return new Message(JsonNodeFactory.instance.objectNode().put(receiver, text));
    }

    String receiver() {
        return first().getKey();
    }

    JsonNode content() {
        return first().getValue();
    }

    private Map.Entry<String, JsonNode> first() {
        return entry.properties().iterator().next();
    }
}
