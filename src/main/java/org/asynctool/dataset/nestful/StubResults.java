package org.asynctool.dataset.nestful;

import org.asynctool.time.Seeds;
import org.asynctool.world.recorded.StubValues;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes up results that have a value wherever a reference asks for one, whatever the specification says. */
final class StubResults {

    private StubResults() {}

    /**
     * Returns a value with something at a place.
     *
     * @param value a value; stays as it is
     * @param place where something has to be
     * @param name what to call it
     * @param seed decides what it is
     */
    static JsonNode with(JsonNode value, JsonPointer place, String name, long seed) {
        if (place.matches()) {
            return value.isMissingNode() ? StubValues.of(JsonNodeFactory.instance.objectNode(), name, seed) : value;
        }
        return place.getMatchingIndex() >= 0 ? withElement(value, place, name, seed) : withMember(value, place, seed);
    }

    private static JsonNode withElement(JsonNode value, JsonPointer place, String name, long seed) {
        ArrayNode array = value.isArray() ? (ArrayNode) value.deepCopy() : JsonNodeFactory.instance.arrayNode();
        while (array.size() <= place.getMatchingIndex()) {
            long own = Seeds.mix(seed, array.size());
            array.add(StubValues.of(JsonNodeFactory.instance.objectNode(), name, own));
        }
        int index = place.getMatchingIndex();
        array.set(index, with(array.get(index), place.tail(), name, Seeds.mix(seed, index)));
        return array;
    }

    private static JsonNode withMember(JsonNode value, JsonPointer place, long seed) {
        ObjectNode object = value.isObject() ? (ObjectNode) value.deepCopy() : JsonNodeFactory.instance.objectNode();
        String name = place.getMatchingProperty();
        object.set(name, with(object.path(name), place.tail(), name, Seeds.mix(seed, Seeds.ofText(name))));
        return object;
    }
}
