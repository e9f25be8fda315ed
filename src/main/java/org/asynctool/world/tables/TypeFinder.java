package org.asynctool.world.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Lookup;
import tools.jackson.databind.JsonNode;

/** Finds the columns of rows nobody described. */
final class TypeFinder {

    private static final List<ColumnType> NARROWEST_FIRST =
            List.of(ColumnType.BOOLEAN, ColumnType.INTEGER, ColumnType.DECIMAL, ColumnType.DATE, ColumnType.TEXT);

    private TypeFinder() {}

    /**
     * Returns the columns in the order in which they first appear; one without any value holds texts.
     *
     * @throws ToolException if the values of a column have no type in common
     */
    static List<Column> columns(JsonNode rows) throws ToolException {
        Map<String, List<JsonNode>> values = new LinkedHashMap<>();
        for (JsonNode row : rows) {
            row.properties()
                    .forEach(member -> values.computeIfAbsent(member.getKey(), name -> new ArrayList<>())
                            .add(member.getValue()));
            Lookup.require(
                    values.size() <= Tables.MOST_COLUMNS,
                    "a table can have at most " + Tables.MOST_COLUMNS + " columns");
        }
        Lookup.require(!values.isEmpty(), "the rows have no columns");
        List<Column> columns = new ArrayList<>();
        for (Map.Entry<String, List<JsonNode>> column : values.entrySet()) {
            Names.require(column.getKey());
            columns.add(new Column(column.getKey(), type(column.getKey(), column.getValue())));
        }
        return columns;
    }

    private static ColumnType type(String column, List<JsonNode> values) throws ToolException {
        if (values.stream().allMatch(JsonNode::isNull)) {
            return ColumnType.TEXT;
        }
        return NARROWEST_FIRST.stream()
                .filter(type -> values.stream()
                        .allMatch(value -> value.isNull() || type.read(value).isPresent()))
                .findFirst()
                .orElseThrow(() -> new ToolException(
                        "the values of column '" + column + "' have no type in common, or one is too long"));
    }
}
