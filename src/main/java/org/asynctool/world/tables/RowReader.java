package org.asynctool.world.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.asynctool.json.Json;
import org.asynctool.text.Excerpt;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Lookup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Turns JSON objects into rows of a table. */
final class RowReader {

    private static final int SHOWN_LENGTH = 60;

    private final List<Column> columns;
    private final Set<String> names;

    RowReader(List<Column> columns) {
        this.columns = columns;
        this.names = columns.stream().map(Column::name).collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * Reads rows; members that are missing are cells without a value.
     *
     * @throws ToolException if a row does not fit; the message names the place
     */
    List<List<JsonNode>> rows(JsonNode given) throws ToolException {
        List<List<JsonNode>> rows = new ArrayList<>();
        for (JsonNode row : given) {
            rows.add(row("/rows/" + rows.size(), row));
        }
        return rows;
    }

    private List<JsonNode> row(String place, JsonNode given) throws ToolException {
        Lookup.require(given.isObject(), () -> place + " must be an object, but was " + shown(given));
        for (String member : given.propertyNames()) {
            Lookup.require(names.contains(member), () -> place + ": there is no column " + Lookup.quoted(member));
        }
        List<JsonNode> row = new ArrayList<>();
        for (Column column : columns) {
            JsonNode value = given.path(column.name());
            row.add(
                    value.isMissingNode()
                            ? JsonNodeFactory.instance.nullNode()
                            : cell(place + "/" + column.name(), column, value));
        }
        return List.copyOf(row);
    }

    /**
     * Reads a cell, which may be null.
     *
     * @throws ToolException if the value is of another type; the message begins with the place
     */
    static JsonNode cell(String place, Column column, JsonNode given) throws ToolException {
        return given.isNull() ? given : value(place, column, given);
    }

    /**
     * Reads a value.
     *
     * @throws ToolException if the value is of another type, or null; the message begins with the place
     */
    static JsonNode value(String place, Column column, JsonNode given) throws ToolException {
        return column.type()
                .read(given)
                .orElseThrow(() -> new ToolException(
                        place + " must be " + column.type().expected() + ", but was " + shown(given)));
    }

    static String shown(JsonNode value) {
        return Excerpt.of(Json.write(value), SHOWN_LENGTH);
    }
}
