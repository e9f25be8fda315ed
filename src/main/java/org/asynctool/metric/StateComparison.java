package org.asynctool.metric;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asynctool.json.CanonicalJson;
import org.asynctool.json.Pointers;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Compares the final states of a sub-task's worlds with those of the reference run. */
final class StateComparison {

    /**
     * The first place where two states differ.
     *
     * @param pointer where, the world's name first
     * @param expected the value in the reference run; missing if there is none
     * @param actual the value in the episode; missing if there is none
     */
    record Difference(String pointer, JsonNode expected, JsonNode actual) {}

    private StateComparison() {}

    /**
     * Finds the first difference.
     *
     * @param expected states of the reference run, by world
     * @param actual states of the episode, by world
     * @param ignored pointers to values that do not count, the world's name first
     */
    static Optional<Difference> between(
            Map<String, JsonNode> expected, Map<String, JsonNode> actual, List<String> ignored) {
        List<JsonPointer> pointers = ignored.isEmpty()
                ? List.of()
                : ignored.stream().map(JsonPointer::compile).toList();
        for (Map.Entry<String, JsonNode> world : expected.entrySet()) {
            Optional<Difference> difference = between(
                    Pointers.to(world.getKey()),
                    world.getValue(),
                    actual.getOrDefault(world.getKey(), MissingNode.getInstance()),
                    below(world.getKey(), pointers));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static Optional<Difference> between(
            String place, JsonNode expected, JsonNode actual, List<JsonPointer> ignored) {
        if (matchesAny(ignored) || CanonicalJson.equal(expected, actual)) {
            return Optional.empty();
        }
        boolean objects = expected.isObject() && actual.isObject();
        boolean arrays = expected.isArray() && actual.isArray() && expected.size() == actual.size();
        if (!objects && !arrays) {
            return Optional.of(new Difference(place, expected, actual));
        }
        return inside(place, objects ? names(expected, actual) : indexes(expected), expected, actual, ignored);
    }

    private static Optional<Difference> inside(
            String place, Iterable<String> names, JsonNode expected, JsonNode actual, List<JsonPointer> ignored) {
        for (String name : names) {
            JsonPointer step = JsonPointer.compile(Pointers.to(name));
            Optional<Difference> difference =
                    between(place + step, expected.at(step), actual.at(step), below(name, ignored));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static List<JsonPointer> below(String name, List<JsonPointer> pointers) {
        if (pointers.isEmpty()) {
            return pointers;
        }
        List<JsonPointer> below = new ArrayList<>();
        for (JsonPointer pointer : pointers) {
            if (!pointer.matches() && pointer.getMatchingProperty().equals(name)) {
                below.add(pointer.tail());
            }
        }
        return below;
    }

    private static boolean matchesAny(List<JsonPointer> ignored) {
        for (JsonPointer pointer : ignored) {
            if (pointer.matches()) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> names(JsonNode expected, JsonNode actual) {
        Set<String> names = new LinkedHashSet<>(expected.propertyNames());
        names.addAll(actual.propertyNames());
        return names;
    }

    private static List<String> indexes(JsonNode array) {
        List<String> indexes = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            indexes.add(Integer.toString(i));
        }
        return indexes;
    }
}
