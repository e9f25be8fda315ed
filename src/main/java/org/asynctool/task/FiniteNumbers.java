package org.asynctool.task;

import org.asynctool.json.Pointers;
import tools.jackson.databind.JsonNode;

/** Refuses numbers that cannot be told from infinity, such as {@code 1e400}. */
final class FiniteNumbers {

    private FiniteNumbers() {}

    /** Returns the value itself where all of its numbers are finite. */
    static JsonNode require(JsonNode json) {
        if (json.isObject()) {
            json.properties()
                    .forEach(member -> JsonValues.at(Pointers.to(member.getKey()), () -> require(member.getValue())));
        } else if (json.isArray()) {
            JsonValues.list(json, FiniteNumbers::require);
        } else if ((json.isDouble() || json.isFloat()) && !Double.isFinite(json.doubleValue())) {
            throw new InvalidTaskException("", "a number must be finite, between -1.8e308 and 1.8e308");
        }
        return json;
    }
}
