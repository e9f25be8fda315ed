package org.asynctool.world.message;

import org.asynctool.world.internal.PythonRandom;
import org.asynctool.world.internal.StateShape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the state that a task gives. */
final class InitialState {

    private static final StateShape SHAPE = StateShape.of("""
            {
              "type": "object",
              "properties": {
                "generated_ids": {
                  "type": "array",
                  "items": { "type": "integer", "minimum": 10000, "maximum": 99999 },
                  "default": []
                },
                "user_count": { "type": "integer", "minimum": -1000000000, "maximum": 1000000000, "default": 4 },
                "user_map": {
                  "type": "object",
                  "additionalProperties": { "type": "string" },
                  "default": { "Alice": "USR001", "Bob": "USR002", "Catherine": "USR003", "Daniel": "USR004" }
                },
                "inbox": {
                  "type": "array",
                  "items": { "type": "object", "minProperties": 1 },
                  "default": [
                    { "USR002": "My name is Alice. I want to connect." },
                    { "USR003": "Could you upload the file?" },
                    { "USR004": "Could you upload the file?" }
                  ]
                },
                "message_count": { "type": "integer", "minimum": -1000000000, "maximum": 1000000000, "default": 3 },
                "current_user": { "type": ["string", "null"], "default": null },
                "random_seed": { "type": "integer", "default": 200191 }
              }
            }
            """);

    private InitialState() {}

    /**
     * Makes a messenger.
     *
     * @throws IllegalArgumentException if there is no such messenger; the message names up to three places
     */
    static Messenger read(JsonNode given) {
        ObjectNode state = SHAPE.read(given);
        MessageIds ids = new MessageIds(
                new PythonRandom(state.required("random_seed").decimalValue().toBigInteger()));
        state.required("generated_ids").forEach(id -> ids.use(id.asLong()));
        Contacts contacts = new Contacts(state.required("user_count").asInt());
        state.required("user_map")
                .properties()
                .forEach(user -> contacts.put(user.getKey(), user.getValue().stringValue()));
        Inbox inbox = new Inbox(state.required("message_count").asInt());
        state.required("inbox").forEach(entry -> inbox.put(new Message((ObjectNode) entry)));
        return new Messenger(ids, contacts, inbox, state.required("current_user"));
    }
}
