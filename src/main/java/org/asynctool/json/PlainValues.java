package org.asynctool.json;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns the values that most tools give into JSON as the mapper does, but without its detour by tokens: texts,
 * numbers, booleans, null, and the JDK's own maps and collections of these.
 */
final class PlainValues {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What is deeper may hold itself; the mapper knows what to do then. */
    private static final int MAX_DEPTH = 20;

    private PlainValues() {}

    /** Returns the value's JSON; empty if only the mapper can tell. */
    static Optional<JsonNode> json(@Nullable Object value) {
        return Optional.ofNullable(node(value, 0));
    }

    private static @Nullable JsonNode node(@Nullable Object value, int depth) {
        if (value instanceof String text) {
            return NODES.stringNode(text);
        }
        if (value instanceof Map<?, ?> map) {
            return isOfJdk(map) && depth < MAX_DEPTH ? object(map, depth) : null;
        }
        if (value instanceof Collection<?> elements) {
            return isOfJdk(elements) && depth < MAX_DEPTH ? array(elements, depth) : null;
        }
        if (value instanceof JsonNode node) {
            return isShared(node) ? node : null;
        }
        return value == null ? NODES.nullNode() : scalar(value);
    }

    private static @Nullable JsonNode scalar(Object value) {
        if (value instanceof Integer number) {
            return NODES.numberNode(number.intValue());
        }
        if (value instanceof Long number) {
            return NODES.numberNode(number.longValue());
        }
        if (value instanceof Double number) {
            return NODES.numberNode(number.doubleValue());
        }
        return value instanceof Boolean flag ? NODES.booleanNode(flag) : null;
    }

    private static @Nullable JsonNode object(Map<?, ?> map, int depth) {
        ObjectNode object = NODES.objectNode();
        for (Map.Entry<?, ?> member : map.entrySet()) {
            JsonNode value = node(member.getValue(), depth + 1);
            if (value == null || !(member.getKey() instanceof String name)) {
                return null;
            }
            object.set(name, value);
        }
        return object;
    }

    private static @Nullable JsonNode array(Collection<?> elements, int depth) {
        ArrayNode array = NODES.arrayNode(elements.size());
        for (Object element : elements) {
            JsonNode value = node(element, depth + 1);
            if (value == null) {
                return null;
            }
            array.add(value);
        }
        return array;
    }

    /** Other classes may have a JSON form of their own. */
    private static boolean isOfJdk(Object container) {
        return container.getClass().getName().startsWith("java.util.");
    }

    /** Whether a node cannot be changed and stays as it is when the mapper copies it. */
    private static boolean isShared(JsonNode node) {
        return node.isString() || node.isInt() || node.isLong() || node.isDouble() || node.isBoolean() || node.isNull();
    }
}
