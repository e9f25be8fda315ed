package org.asynctool.world;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes floats beyond all {@code long}s, such as {@code 1e20}, as the integers that they are. The validator compares
 * numbers with integer bounds as {@code long}s and throws where one is none.
 */
final class LargeFloats {

    private static final double BEYOND = 0x1p63;

    private LargeFloats() {}

    /** Returns a copy of a value that has no numbers out of bounds. */
    static JsonNode asIntegers(JsonNode value) {
        if (value.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                object.set(member.getKey(), asIntegers(member.getValue()));
            }
            return object;
        }
        if (value.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            value.forEach(element -> array.add(asIntegers(element)));
            return array;
        }
        boolean isLarge = value.isNumber() && !value.isIntegralNumber() && Math.abs(value.doubleValue()) >= BEYOND;
        return isLarge
                ? JsonNodeFactory.instance.numberNode(value.decimalValue().toBigInteger())
                : value;
    }
}
