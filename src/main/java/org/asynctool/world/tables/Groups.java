package org.asynctool.world.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Lookup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Rows with the same values in some columns, and what is calculated from them. */
final class Groups {

    private final List<String> by;
    private final List<Integer> places;
    private final Map<String, Aggregate> aggregates = new LinkedHashMap<>();

    /** The names and the places of the columns are in the same order. */
    Groups(List<String> by, List<Integer> places) {
        this.by = by;
        this.places = places;
    }

    void calculate(String name, Aggregate aggregate) throws ToolException {
        Names.require(name);
        Lookup.require(!by.contains(name), "'" + name + "' is a column and an aggregate");
        aggregates.put(name, aggregate);
    }

    /** Returns one object for each group. Without columns there is one group, be there rows or not. */
    ArrayNode of(Table table) throws ToolException {
        Map<List<JsonNode>, List<List<JsonNode>>> groups = new TreeMap<>(
                Cells.rowOrder(IntStream.range(0, places.size()).boxed().toList()));
        if (places.isEmpty()) {
            groups.put(List.of(), new ArrayList<>());
        }
        for (List<JsonNode> row : table.rows()) {
            groups.computeIfAbsent(places.stream().map(row::get).toList(), key -> new ArrayList<>())
                    .add(row);
        }
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        for (Map.Entry<List<JsonNode>, List<List<JsonNode>>> group : groups.entrySet()) {
            json.add(json(group.getKey(), group.getValue()));
        }
        return json;
    }

    private ObjectNode json(List<JsonNode> key, List<List<JsonNode>> rows) throws ToolException {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < by.size(); i++) {
            json.set(by.get(i), key.get(i));
        }
        for (Map.Entry<String, Aggregate> aggregate : aggregates.entrySet()) {
            json.set(aggregate.getKey(), aggregate.getValue().of(rows));
        }
        return json;
    }
}
