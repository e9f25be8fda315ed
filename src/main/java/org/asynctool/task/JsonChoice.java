package org.asynctool.task;

import java.util.Arrays;
import java.util.List;
import org.asynctool.json.Pointers;
import tools.jackson.databind.JsonNode;

/**
 * An object with exactly one of several fields, such as {@code {"fixed": "2s"}}.
 *
 * @param kind the one field it has
 * @param operand that field's value
 */
record JsonChoice(String kind, JsonNode operand) {

    static JsonChoice of(JsonNode json, String what, String... kinds) {
        JsonFields.of(json, what, kinds);
        List<String> present = List.copyOf(json.propertyNames());
        if (present.size() != 1) {
            throw new InvalidTaskException(
                    "",
                    what + " has exactly one of the fields " + String.join(", ", Arrays.asList(kinds)) + ", but "
                            + (present.isEmpty() ? "there is none" : "there are " + String.join(" and ", present)));
        }
        return new JsonChoice(present.get(0), json.get(present.get(0)));
    }

    /** Returns the place of the one field. */
    String place() {
        return Pointers.to(kind);
    }
}
