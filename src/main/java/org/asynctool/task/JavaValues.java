package org.asynctool.task;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asynctool.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns what Java code builds tasks from into what a task file with the same content would give. */
final class JavaValues {

    private JavaValues() {}

    /** Returns the JSON of a value; it went through text, so that 5L and 5 are one and the same. */
    static JsonNode json(@Nullable Object value) {
        try {
            return Json.read(Json.write(FiniteNumbers.require(tree(value))));
        } catch (JacksonException | IllegalArgumentException e) {
            if (e instanceof InvalidTaskException invalid) {
                throw invalid;
            }
            throw new InvalidTaskException("", "the value has no JSON form: " + e.getMessage());
        }
    }

    private static JsonNode tree(@Nullable Object value) {
        if (value instanceof ArgumentPattern pattern) {
            return pattern.toJson();
        }
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            ordered(map).forEach((name, member) -> object.set(name, tree(member)));
            return object;
        }
        if (value instanceof Iterable<?> elements && !(value instanceof JsonNode)) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            elements.forEach(element -> array.add(tree(element)));
            return array;
        }
        return Json.of(value);
    }

    /** Members of a map without an order come by name: what is written must not differ from run to run. */
    private static Map<String, @Nullable Object> ordered(Map<?, ?> map) {
        boolean hasOrder = map instanceof LinkedHashMap || map instanceof SortedMap;
        Map<String, @Nullable Object> members = hasOrder ? new LinkedHashMap<>() : new TreeMap<>();
        map.forEach((name, member) -> members.put(String.valueOf(name), member));
        return members;
    }
}
