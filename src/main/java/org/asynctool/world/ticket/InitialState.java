package org.asynctool.world.ticket;

import org.asynctool.world.internal.StateShape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the state that a task gives. */
final class InitialState {

    private static final StateShape SHAPE = StateShape.of("""
            {
              "type": "object",
              "properties": {
                "ticket_queue": { "type": "array", "items": { "type": "object" }, "default": [] },
                "ticket_counter": { "type": "integer", "minimum": -1000000000, "maximum": 1000000000, "default": 1 },
                "current_user": { "type": ["string", "null"], "default": null }
              }
            }
            """);

    private InitialState() {}

    /**
     * Makes a support desk.
     *
     * @throws IllegalArgumentException if there is no such desk; the message names up to three places
     */
    static SupportDesk read(JsonNode given) {
        ObjectNode state = SHAPE.read(given);
        SupportDesk desk = new SupportDesk(
                state.required("ticket_counter").asInt(),
                state.required("current_user").stringValueOpt());
        state.required("ticket_queue").forEach(ticket -> desk.add(new Ticket((ObjectNode) ticket)));
        return desk;
    }
}
