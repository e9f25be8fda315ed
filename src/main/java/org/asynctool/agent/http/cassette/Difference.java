package org.asynctool.agent.http.cassette;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asynctool.json.CanonicalJson;
import org.asynctool.json.Pointers;
import tools.jackson.databind.JsonNode;

/**
 * A place at which two JSON values differ.
 *
 * @param pointer JSON pointer to it
 * @param recorded what one has there
 * @param actual what the other has there
 */
record Difference(String pointer, Optional<JsonNode> recorded, Optional<JsonNode> actual) {

    /** Returns all places, in the order of the recorded value; what only the other has comes last. */
    static List<Difference> between(JsonNode recorded, JsonNode actual) {
        List<Difference> found = new ArrayList<>();
        collect("", Optional.of(recorded), Optional.of(actual), found);
        return found;
    }

    private static void collect(
            String pointer, Optional<JsonNode> recorded, Optional<JsonNode> actual, List<Difference> found) {
        if (recorded.isEmpty() || actual.isEmpty()) {
            found.add(new Difference(pointer, recorded, actual));
            return;
        }
        JsonNode one = recorded.get();
        JsonNode other = actual.get();
        if (one.isObject() && other.isObject()) {
            Set<String> names = new LinkedHashSet<>(one.propertyNames());
            names.addAll(other.propertyNames());
            names.forEach(
                    name -> collect(pointer + Pointers.to(name), one.optional(name), other.optional(name), found));
        } else if (one.isArray() && other.isArray()) {
            for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
                collect(pointer + "/" + i, one.optional(i), other.optional(i), found);
            }
        } else if (!CanonicalJson.equal(one, other)) {
            found.add(new Difference(pointer, recorded, actual));
        }
    }
}
