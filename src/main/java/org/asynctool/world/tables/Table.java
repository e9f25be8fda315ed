package org.asynctool.world.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Lookup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A table that does not change: changing one makes another.
 *
 * @param columns in their order
 * @param rows in the order in which they came, each with a cell for each column
 */
record Table(List<Column> columns, List<List<JsonNode>> rows) {

    Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    Table with(List<List<JsonNode>> otherRows) {
        return new Table(columns, otherRows);
    }

    /**
     * Finds a column.
     *
     * @return its place, from 0
     * @throws ToolException if there is none of that name
     */
    int place(String column) throws ToolException {
        Map<String, Integer> places = new LinkedHashMap<>();
        columns.forEach(known -> places.put(known.name(), places.size()));
        return Lookup.of(places, "there is no column", column);
    }

    Column column(String name) throws ToolException {
        return columns.get(place(name));
    }

    /** Finds some columns; all of them where none is named. */
    List<Integer> places(List<String> names) throws ToolException {
        if (names.isEmpty()) {
            return IntStream.range(0, columns.size()).boxed().toList();
        }
        List<Integer> places = new ArrayList<>();
        for (String name : names) {
            int place = place(name);
            Lookup.require(!places.contains(place), "column '" + name + "' is named twice");
            places.add(place);
        }
        return places;
    }

    /** Keeps some columns, in a new order. */
    Table project(List<Integer> places) {
        return new Table(
                places.stream().map(columns::get).toList(),
                rows.stream().map(row -> places.stream().map(row::get).toList()).toList());
    }

    long cells() {
        return (long) columns.size() * rows.size();
    }

    ArrayNode json() {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        rows.forEach(row -> json.add(json(row)));
        return json;
    }

    /** Returns the form of a table in which neither the order of its rows nor that of its columns shows. */
    ObjectNode state() {
        List<Integer> byName = IntStream.range(0, columns.size())
                .boxed()
                .sorted(Comparator.comparing(place -> columns.get(place).name()))
                .toList();
        Table normal = project(byName);
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        state.set("columns", normal.types());
        List<Integer> all = IntStream.range(0, columns.size()).boxed().toList();
        state.set(
                "rows",
                normal.with(normal.rows.stream().sorted(Cells.rowOrder(all)).toList())
                        .json());
        return state;
    }

    /** Returns the types by column. */
    ObjectNode types() {
        ObjectNode types = JsonNodeFactory.instance.objectNode();
        columns.forEach(column -> types.put(column.name(), column.type().word()));
        return types;
    }

    private ObjectNode json(List<JsonNode> row) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < columns.size(); i++) {
            json.set(columns.get(i).name(), row.get(i));
        }
        return json;
    }
}
