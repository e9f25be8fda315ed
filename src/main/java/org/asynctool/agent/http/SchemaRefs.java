package org.asynctool.agent.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The references within one schema. Local servers often overlook them, so what they refer to takes their place, unless
 * it refers to itself or there is too much of it: then the reference stays and its definition with it.
 */
final class SchemaRefs {

    /** The most references that are replaced; two at each of thirty levels would be a thousand million. */
    private static final int MOST = 200;

    private final JsonNode root;
    private final Set<String> open = new TreeSet<>();
    private final Map<String, String> kept = new LinkedHashMap<>();
    private int replaced;

    SchemaRefs(JsonNode root) {
        this.root = root;
    }

    /** Opens a reference; empty if it has to stay. What is opened must be {@linkplain #close closed}. */
    Optional<JsonNode> open(String ref) {
        Optional<JsonNode> target = target(ref);
        if (target.isEmpty() || open.contains(ref) || replaced >= MOST) {
            return Optional.empty();
        }
        replaced++;
        open.add(ref);
        return target;
    }

    void close(String ref) {
        open.remove(ref);
    }

    /** Returns the reference as it stands in what is written. */
    String keep(String ref) {
        if (!ref.startsWith("#/") || target(ref).isEmpty()) {
            return ref;
        }
        String last = ref.substring(ref.lastIndexOf('/') + 1);
        String name = last;
        for (int n = 2; kept.containsValue(name) && !name.equals(kept.get(ref)); n++) {
            name = last + "_" + n;
        }
        kept.putIfAbsent(ref, name);
        return "#/$defs/" + kept.get(ref);
    }

    /** Returns what a reference that stays refers to; to be {@linkplain #close closed} too. */
    JsonNode define(String ref) {
        open.add(ref);
        return target(ref).orElseThrow();
    }

    /** Returns a reference that stays and has no definition yet, with the name of that; empty if there is none. */
    Optional<Map.Entry<String, String>> undefined(ObjectNode definitions) {
        return kept.entrySet().stream()
                .filter(entry -> !definitions.has(entry.getValue()))
                .findFirst();
    }

    private Optional<JsonNode> target(String ref) {
        if (!ref.startsWith("#/")) {
            return Optional.empty();
        }
        try {
            JsonNode target = root.at(JsonPointer.compile(ref.substring(1)));
            return target.isMissingNode() ? Optional.empty() : Optional.of(target);
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }
}
