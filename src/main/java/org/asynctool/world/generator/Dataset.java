package org.asynctool.world.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.asynctool.json.Json;
import org.asynctool.text.Excerpt;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Lookup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Records with the same fields. Records that are in it do not change. */
final class Dataset {

    private static final int SHOWN_LENGTH = 60;

    private final Map<String, FieldKind> fields;
    private final List<ObjectNode> records = new ArrayList<>();

    /** The fields are in their order, and at least one. */
    Dataset(Map<String, FieldKind> fields) {
        this.fields = fields;
    }

    int size() {
        return records.size();
    }

    /** Adds records that are made up; each field draws on its own. */
    void make(long seed, int count) {
        for (int i = 0; i < count; i++) {
            records.add(JsonNodeFactory.instance.objectNode());
        }
        fields.forEach((name, kind) -> {
            Draw draw = Draw.of(seed, "field " + name);
            long number = 0;
            for (ObjectNode made : records) {
                number++;
                made.set(name, kind.make(draw, number));
            }
        });
    }

    /**
     * Adds records that were given, all or none.
     *
     * @throws ToolException if one of them has other fields or values; the message names the place
     */
    void append(JsonNode given) throws ToolException {
        List<ObjectNode> added = new ArrayList<>();
        for (JsonNode one : given) {
            added.add(record("/records/" + added.size(), one));
        }
        records.addAll(added);
    }

    private ObjectNode record(String place, JsonNode given) throws ToolException {
        Lookup.require(given.isObject(), () -> place + " must be an object, but was " + shown(given));
        for (String member : given.propertyNames()) {
            Lookup.of(fields, place + " has no field", member);
        }
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, FieldKind> field : fields.entrySet()) {
            JsonNode value = given.path(field.getKey());
            Lookup.require(
                    field.getValue().fits(value),
                    () -> place + "/" + field.getKey() + " must fit kind "
                            + field.getValue().word() + ", but was " + shown(value));
            made.set(field.getKey(), value);
        }
        return made;
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "missing" : Excerpt.of(Json.write(value), SHOWN_LENGTH);
    }

    /** Returns records from a place on, from 0. */
    ArrayNode records(int offset, int limit) {
        ArrayNode some = JsonNodeFactory.instance.arrayNode();
        records.stream().skip(offset).limit(limit).forEach(some::add);
        return some;
    }

    ObjectNode fields() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        fields.forEach((name, kind) -> json.put(name, kind.word()));
        return json;
    }

    ObjectNode state() {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        state.set("fields", fields());
        state.set("records", records(0, records.size()));
        return state;
    }
}
