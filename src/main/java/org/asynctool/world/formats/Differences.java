package org.asynctool.world.formats;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.asynctool.json.Pointers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Where two JSON values differ. Numbers compare by value, members in any order. */
final class Differences {

    private final List<ObjectNode> changes = new ArrayList<>();

    private Differences() {}

    static List<ObjectNode> between(JsonNode from, JsonNode to) {
        Differences differences = new Differences();
        differences.compare("", from, to);
        return differences.changes;
    }

    static boolean same(JsonNode from, JsonNode to) {
        return between(from, to).isEmpty();
    }

    private void compare(String pointer, JsonNode from, JsonNode to) {
        if (from.isMissingNode() || to.isMissingNode()) {
            add(pointer, from.isMissingNode() ? "added" : "removed");
        } else if (from.isObject() && to.isObject()) {
            Set<String> names = new LinkedHashSet<>(from.propertyNames());
            names.addAll(to.propertyNames());
            names.forEach(name -> compare(pointer + Pointers.to(name), from.path(name), to.path(name)));
        } else if (from.isArray() && to.isArray()) {
            IntStream.range(0, Math.max(from.size(), to.size()))
                    .forEach(i -> compare(pointer + "/" + i, from.path(i), to.path(i)));
        } else if (!isSameValue(from, to)) {
            add(pointer, "changed");
        }
    }

    private static boolean isSameValue(JsonNode from, JsonNode to) {
        return from.isNumber() && to.isNumber()
                ? from.decimalValue().compareTo(to.decimalValue()) == 0
                : from.equals(to);
    }

    private void add(String pointer, String kind) {
        changes.add(
                JsonNodeFactory.instance.objectNode().put("pointer", pointer).put("kind", kind));
    }
}
