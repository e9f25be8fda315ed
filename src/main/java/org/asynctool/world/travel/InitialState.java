package org.asynctool.world.travel;

import java.time.DateTimeException;
import java.time.LocalDate;
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
                "credit_card_list": {
                  "type": "object",
                  "additionalProperties": { "type": "object", "properties": { "balance": { "type": "number" } } },
                  "default": {}
                },
                "booking_record": { "type": "object", "additionalProperties": { "type": "object" }, "default": {} },
                "access_token": { "type": ["string", "null"], "default": null },
                "token_type": { "type": ["string", "null"], "default": null },
                "token_expires_in": { "type": ["number", "null"], "default": null },
                "token_scope": { "type": ["string", "null"], "default": null },
                "user_first_name": { "type": ["string", "null"], "default": null },
                "user_last_name": { "type": ["string", "null"], "default": null },
                "budget_limit": { "type": ["number", "null"], "default": null },
                "long_context": { "type": "boolean", "default": false },
                "random_seed": { "type": "integer", "default": 141053 },
                "today": { "type": "string", "default": "2026-01-01" }
              }
            }
            """);

    private InitialState() {}

    /**
     * Makes an agency.
     *
     * @throws IllegalArgumentException if there is no such agency; the message names up to three places
     */
    static Agency read(JsonNode given) {
        ObjectNode state = SHAPE.read(given);
        return new Agency(
                state,
                new PythonRandom(state.required("random_seed").decimalValue().toBigInteger()),
                today(state.required("today")));
    }

    private static LocalDate today(JsonNode date) {
        try {
            return LocalDate.parse(date.stringValue());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "initial state: /today is " + date + ", expected a date such as \"2026-01-31\"", e);
        }
    }
}
