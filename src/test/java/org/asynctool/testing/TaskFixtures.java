package org.asynctool.testing;

import org.asynctool.json.Json;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Task files for tests, and ways to break them. */
public final class TaskFixtures {

    /** Stands for no value: the field is taken out. */
    public static final String ABSENT = "";

    /** A task that uses every field of the format. */
    public static final String FULL = """
            {
              "version": 1,
              "id": "trip-and-stock",
              "description": "A trip and an order at once.",
              "tags": ["dual", "cross-category"],
              "subTasks": [
                {
                  "id": "A",
                  "category": "TravelPlanning",
                  "requests": ["Which flight from RMS is cheapest?", "Book it."],
                  "worlds": { "travel": { "flights": { "RMS-JFK": 120.5 }, "log": [] } },
                  "tools": { "get_flight_cost": { "description": "Lists prices.", "parameters": { "type": "object" } },
                             "cancel_booking": {}, "book_flight": { "request": 1 } },
                  "reference": [
                    { "id": "a1", "tool": "get_flight_cost", "request": 0,
                      "arguments": { "travel_from": "RMS", "class": { "$any": "business" } } },
                    { "id": "a2", "tool": "book_flight", "after": ["a1"], "derived": ["/date"],
                      "arguments": { "cost": { "$ref": "a1#/costs/0" }, "date": "2026-10-12",
                                     "seats": [{ "$oneOf": [1, 2] }, { "$near": [2.5, 0.5] }],
                                     "note": { "text": { "$text": "New York" }, "code": { "$regex": ["[A-Z]+", "JFK"] } },
                                     "raw": { "$value": { "$ref": "not one" } } } }
                  ],
                  "goal": {
                    "steps": "any", "state": "any", "responses": "reference",
                    "answers": [null, [{ "contains": { "$ref": "a2#/id" } }, { "equals": "done", "contains": 5 }]],
                    "ignoreState": ["/travel/log"], "forbidden": ["cancel_booking"], "checks": ["no-double-booking"]
                  },
                  "validFor": { "get_flight_cost": "30s" },
                  "checkpoints": [{ "check": "seat-is-held" }, { "check": "booking-is-paid", "weight": 2.5 }]
                },
                { "id": "B", "requests": ["How many are left?"], "worlds": { "stock": {} }, "reference": [] }
              ],
              "latency": {
                "default": { "uniform": ["5s", "20s"] },
                "tools": {
                  "A/book_flight": { "logNormal": { "median": "2s", "sigma": 0.8, "cap": "60s" } },
                  "count": { "empirical": ["1s", "1.5s"] },
                  "get_flight_cost": { "rounds": 3 }
                }
              },
              "thinkTime": { "fixed": "500ms" },
              "limits": { "turns": 60, "calls": 90, "virtualTime": "30m", "wallClock": "5s", "resultBytes": 1000,
                          "toolCalls": { "book_flight": 1 }, "tokens": 50000 },
              "human": { "makespan": "95s" },
              "faults": [
                { "kind": "error", "tool": "count", "subTask": "B", "attempts": [1, 2], "result": { "error": "busy" } },
                { "kind": "timeout", "after": "30s", "probability": 0.25 },
                { "kind": "lost", "tool": "count" },
                { "kind": "slow", "factor": 3 },
                { "kind": "duplicate" }
              ],
              "seed": -7
            }
            """;

    private TaskFixtures() {}

    /**
     * Returns {@link #FULL} with another value in one place.
     *
     * @param pointer JSON pointer to the place; {@code -} as the last part appends to an array
     * @param value JSON of the value, or {@link #ABSENT}
     * @return the changed task
     */
    public static JsonNode fullWith(String pointer, String value) {
        JsonNode task = Json.read(FULL);
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode parent = task.at(place.head());
        String name = place.last().getMatchingProperty();
        if (parent instanceof ObjectNode object) {
            if (value.equals(ABSENT)) {
                object.remove(name);
            } else {
                object.set(name, Json.read(value));
            }
        } else if (parent instanceof ArrayNode array) {
            if (name.equals("-")) {
                array.add(Json.read(value));
            } else {
                array.set(Integer.parseInt(name), Json.read(value));
            }
        } else {
            throw new IllegalArgumentException("nothing at " + place.head());
        }
        return task;
    }
}
