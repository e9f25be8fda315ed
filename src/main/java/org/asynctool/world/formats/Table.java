package org.asynctool.world.formats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.asynctool.json.Pointers;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Lookup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns rows of cells into flat JSON objects and back. */
final class Table {

    private static final Pattern NUMBER =
            Pattern.compile("-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,3})?");

    private Table() {}

    /** Returns an object for each row but the first, with texts, or what cells look like. */
    static ArrayNode objects(List<List<String>> rows, boolean isTyped) {
        ArrayNode objects = JsonNodeFactory.instance.arrayNode();
        for (List<String> row : rows.subList(1, rows.size())) {
            ObjectNode object = objects.addObject();
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i);
                object.set(rows.get(0).get(i), isTyped ? typed(cell) : JsonNodeFactory.instance.stringNode(cell));
            }
        }
        return objects;
    }

    private static JsonNode typed(String cell) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (NUMBER.matcher(cell).matches()) {
            return nodes.numberNode(new BigDecimal(cell));
        }
        return switch (cell) {
            case "" -> nodes.nullNode();
            case "true", "false" -> nodes.booleanNode(cell.equals("true"));
            default -> nodes.stringNode(cell);
        };
    }

    /**
     * Returns a row with the names of all members, and one for each object.
     *
     * @throws ToolException if the value is no table; the message names the place
     */
    static List<List<String>> rows(JsonNode objects) throws ToolException {
        Lookup.require(objects.isArray(), "json must be a list of objects");
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < objects.size(); i++) {
            requireFlat("/" + i, objects.get(i));
            names.addAll(objects.get(i).propertyNames());
        }
        Lookup.require(!names.isEmpty(), "json has no object with a member, so there are no columns");
        Lookup.require(!names.contains(""), "a member without a name cannot be a column");
        List<List<String>> rows = new ArrayList<>(List.of(List.copyOf(names)));
        for (JsonNode object : objects.values()) {
            rows.add(names.stream().map(name -> cell(object.path(name))).toList());
        }
        return rows;
    }

    private static String cell(JsonNode value) {
        return value.isNull() || value.isMissingNode()
                ? ""
                : value.isString() ? value.stringValue() : JsonTexts.compact(value);
    }

    private static void requireFlat(String pointer, JsonNode object) throws ToolException {
        Lookup.require(object.isObject(), () -> pointer + " must be an object");
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            Lookup.require(
                    member.getValue().isValueNode(),
                    () -> pointer + Pointers.to(member.getKey()) + " must be a text, number, boolean or null");
        }
    }
}
