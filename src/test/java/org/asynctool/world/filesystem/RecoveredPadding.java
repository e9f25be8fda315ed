package org.asynctool.world.filesystem;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.asynctool.testing.OracleRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes the padding of long-context tasks out of recorded states: what they have and the initial states have not. */
public final class RecoveredPadding {

    private static final int FILLER_LENGTH = 3_251;
    private static final int FILES = 30;

    private RecoveredPadding() {}

    public static ObjectNode of(List<OracleRow> rows) {
        ObjectNode member = JsonNodeFactory.instance.objectNode();
        ObjectNode padding = member.putObject("long_context");
        padding.put(
                "filler",
                pairs(rows).flatMap(RecoveredPadding::filler).findFirst().orElseThrow());
        List<String> files = pairs(rows)
                .map(RecoveredPadding::addedNames)
                .filter(names -> names.size() == FILES)
                .findFirst()
                .orElseThrow();
        files.forEach(padding.putArray("files")::add);
        return member;
    }

    private static Stream<JsonNode[]> pairs(List<OracleRow> rows) {
        return rows.stream()
                .flatMap(row -> pairs(
                        row.initial().required("root").iterator().next(),
                        row.finalState().at("/root/node")));
    }

    /** All nodes that are in both trees at the same place. */
    private static Stream<JsonNode[]> pairs(JsonNode before, JsonNode after) {
        Stream<JsonNode[]> below = before.path("contents").properties().stream()
                .flatMap(entry -> after.path("contents").has(entry.getKey())
                        ? pairs(entry.getValue(), after.get("contents").get(entry.getKey()))
                        : Stream.of());
        return Stream.concat(Stream.<JsonNode[]>of(new JsonNode[] {before, after}), below);
    }

    private static Stream<String> filler(JsonNode[] pair) {
        String before = pair[0].path("content").asString("");
        String after = pair[1].path("content").asString("");
        return after.startsWith(before) && after.length() == before.length() + FILLER_LENGTH
                ? Stream.of(after.substring(before.length()))
                : Stream.of();
    }

    private static List<String> addedNames(JsonNode[] pair) {
        List<String> names = new ArrayList<>(pair[1].path("contents").propertyNames());
        names.removeAll(pair[0].path("contents").propertyNames());
        return names;
    }
}
