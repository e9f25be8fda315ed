package org.asynctool.world.internal;

import org.apiguardian.api.API;
import org.asynctool.json.Json;
import org.asynctool.world.ToolSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The states that tasks may give a built-in world: a JSON Schema, whose defaults stand for what is left out. */
@API(status = API.Status.INTERNAL)
public final class StateShape {

    private final ToolSchema schema;

    private StateShape(ToolSchema schema) {
        this.schema = schema;
    }

    /**
     * Compiles a shape.
     *
     * @param schema the text of a JSON Schema of an object
     * @return the shape
     */
    public static StateShape of(String schema) {
        return new StateShape(ToolSchema.compile("initial state", (ObjectNode) Json.read(schema)));
    }

    /**
     * Reads a state as a task gives it.
     *
     * @param state the state
     * @return a copy, defaults filled in
     * @throws IllegalArgumentException if it does not have this shape; the message names up to three places
     */
    public ObjectNode read(JsonNode state) {
        schema.problem(state).ifPresent(problem -> {
            throw new IllegalArgumentException("initial state: " + problem);
        });
        return schema.withDefaults((ObjectNode) state.deepCopy());
    }
}
