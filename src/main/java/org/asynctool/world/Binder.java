package org.asynctool.world;

import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.Set;
import org.asynctool.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.JsonNodeFactory;

/** Turns JSON that fits a schema of {@link TypeSchemas} into the Java value of that type. */
final class Binder {

    private static final JsonMapper MAPPER = Json.mapper()
            .rebuild()
            .addModule(new SimpleModule("ordered sets").addAbstractTypeMapping(Set.class, LinkedHashSet.class))
            .build();

    private final JavaType type;

    Binder(Type type) {
        this.type = MAPPER.constructType(type);
    }

    /**
     * Binds a value.
     *
     * @param value the value; {@code null} if it was left out
     * @throws IllegalArgumentException if the value fits its schema but not its type, such as a number that
     *     is too large for an {@code int} or one that a record's constructor refuses
     */
    Object bind(@Nullable JsonNode value) {
        try {
            JsonNode copy = value == null ? JsonNodeFactory.instance.nullNode() : value;
            return MAPPER.treeToValue(type.hasRawClass(JsonNode.class) ? copy.deepCopy() : copy, type);
        } catch (ValueInstantiationException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IllegalArgumentException(place(e) + cause.getMessage(), e);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(place(e) + e.getOriginalMessage(), e);
        }
    }

    private static String place(JacksonException e) {
        StringBuilder pointer = new StringBuilder();
        e.getPath()
                .forEach(step -> pointer.append('/')
                        .append(
                                step.getPropertyName() == null
                                        ? Integer.toString(step.getIndex())
                                        : step.getPropertyName()));
        return pointer.isEmpty() ? "" : pointer + ": ";
    }
}
