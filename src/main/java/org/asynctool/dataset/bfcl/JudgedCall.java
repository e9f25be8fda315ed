package org.asynctool.dataset.bfcl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call in the form that is judged, {@code {"name": {"parameter": value}}}.
 *
 * @param name the function
 * @param arguments an object
 */
record JudgedCall(String name, JsonNode arguments) {

    /** Reads a list of calls; empty if the value has another form. */
    static Optional<List<JudgedCall>> readAll(JsonNode json) {
        List<JudgedCall> calls = new ArrayList<>();
        for (JsonNode call : json) {
            if (!call.isObject() || call.size() != 1) {
                return Optional.empty();
            }
            Map.Entry<String, JsonNode> only = call.properties().iterator().next();
            if (!only.getValue().isObject()) {
                return Optional.empty();
            }
            calls.add(new JudgedCall(only.getKey(), only.getValue()));
        }
        return json.isArray() ? Optional.of(calls) : Optional.empty();
    }

    /** Takes a call as Python writes it; values without a name vanish, as in the original. */
    static JudgedCall of(PythonCall call) {
        ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        call.keywords().forEach(arguments::set);
        return new JudgedCall(call.name(), arguments);
    }
}
