package org.asynctool.trace;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Members that are left out where they say nothing, and lists. */
final class FormParts {

    private FormParts() {}

    static void flag(ObjectNode json, String name, boolean value) {
        if (value) {
            json.put(name, true);
        }
    }

    static void texts(ObjectNode json, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            ArrayNode array = json.putArray(name);
            texts.forEach(array::add);
        }
    }

    static void members(ObjectNode json, String name, Map<String, JsonNode> members) {
        ObjectNode object = json.putObject(name);
        members.forEach(object::set);
    }
}
