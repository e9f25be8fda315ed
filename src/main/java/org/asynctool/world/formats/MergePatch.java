package org.asynctool.world.formats;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Merge patches as RFC 7386 has them: a member that is null is removed, other members are merged or set. */
final class MergePatch {

    private MergePatch() {}

    static JsonNode applied(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged =
                target.isObject() ? ((ObjectNode) target).deepCopy() : JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : patch.properties()) {
            if (member.getValue().isNull()) {
                merged.remove(member.getKey());
            } else {
                merged.set(member.getKey(), applied(merged.path(member.getKey()), member.getValue()));
            }
        }
        return merged;
    }

    /** Returns the patch that turns a value into another; there is none where a member has to become null. */
    static Optional<JsonNode> between(JsonNode from, JsonNode to) {
        JsonNode patch = difference(from, to);
        return Differences.same(applied(from, patch), to) ? Optional.of(patch) : Optional.empty();
    }

    private static JsonNode difference(JsonNode from, JsonNode to) {
        if (!from.isObject() || !to.isObject()) {
            return to;
        }
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        from.propertyNames().stream().filter(name -> !to.has(name)).forEach(patch::putNull);
        to.properties().stream()
                .filter(member ->
                        !from.has(member.getKey()) || !Differences.same(from.get(member.getKey()), member.getValue()))
                .forEach(member ->
                        patch.set(member.getKey(), difference(from.path(member.getKey()), member.getValue())));
        return patch;
    }
}
