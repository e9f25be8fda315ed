package org.asynctool.world;

import java.lang.reflect.Type;
import tools.jackson.databind.JsonNode;

/** Reads the initial state of a world as a Java type, strictly. */
final class StateReader {

    private final ToolSchema schema;
    private final Binder binder;

    StateReader(Type type) {
        String subject = "state of type " + type.getTypeName();
        this.schema = ToolSchema.compile(subject, new TypeSchemas(subject).schema(type));
        this.binder = new Binder(type);
    }

    /** Refuses a state that does not fit, and fills in its defaults. */
    JsonNode checked(JsonNode state) {
        schema.problem(state).ifPresent(StateReader::refuse);
        return schema.fill(state);
    }

    /** Makes the value of a state that was checked, a new one each time. */
    Object bind(JsonNode checked) {
        try {
            return binder.bind(checked);
        } catch (IllegalArgumentException e) {
            throw refuse(e.getMessage());
        }
    }

    private static IllegalArgumentException refuse(String problem) {
        throw new IllegalArgumentException("initial state: " + problem);
    }
}
