package org.asynctool.world.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Lookup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Puts rows of two tables together.
 *
 * @param left the left table
 * @param leftPlace its column to compare
 * @param right the right table
 * @param rightPlace its column to compare
 */
record Join(Table left, int leftPlace, Table right, int rightPlace) {

    void requireSameType() throws ToolException {
        Column one = left.columns().get(leftPlace);
        Column other = right.columns().get(rightPlace);
        Lookup.require(
                one.type() == other.type(),
                "column '" + one.name() + "' is " + one.type().word() + ", but column '" + other.name() + "' is "
                        + other.type().word());
    }

    List<Column> columns(String rightName) throws ToolException {
        List<Column> columns = new ArrayList<>(left.columns());
        Set<String> taken = new HashSet<>();
        columns.forEach(column -> taken.add(column.name()));
        for (int place : rightPlaces()) {
            Column column = right.columns().get(place);
            String name = taken.contains(column.name()) ? rightName + "_" + column.name() : column.name();
            Names.require(name);
            Lookup.require(taken.add(name), "the new table would have two columns '" + name + "'; rename one first");
            columns.add(new Column(name, column.type()));
        }
        return columns;
    }

    /** Returns the rows in the order of the left table; cells without a value have no partner. */
    List<List<JsonNode>> rows(boolean withoutPartner) throws ToolException {
        Map<JsonNode, List<List<JsonNode>>> partners = new HashMap<>();
        right.rows().stream()
                .filter(row -> !row.get(rightPlace).isNull())
                .forEach(row -> partners.computeIfAbsent(row.get(rightPlace), value -> new ArrayList<>())
                        .add(row));
        List<List<JsonNode>> lonely = withoutPartner ? List.of(nothing()) : List.of();
        List<List<JsonNode>> rows = new ArrayList<>();
        for (List<JsonNode> row : left.rows()) {
            for (List<JsonNode> partner : partners.getOrDefault(row.get(leftPlace), lonely)) {
                rows.add(joined(row, partner));
            }
            Tables.requireRows(rows.size());
        }
        return rows;
    }

    private List<JsonNode> joined(List<JsonNode> row, List<JsonNode> partner) {
        List<JsonNode> joined = new ArrayList<>(row);
        rightPlaces().forEach(place -> joined.add(partner.get(place)));
        return List.copyOf(joined);
    }

    private List<JsonNode> nothing() {
        JsonNode none = JsonNodeFactory.instance.nullNode();
        return right.columns().stream().map(column -> none).toList();
    }

    private List<Integer> rightPlaces() {
        return IntStream.range(0, right.columns().size())
                .filter(place -> place != rightPlace)
                .boxed()
                .toList();
    }
}
