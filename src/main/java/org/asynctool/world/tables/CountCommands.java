package org.asynctool.world.tables;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Schemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Commands that count and sum up. */
final class CountCommands {

    private static final int MOST_AGGREGATES = 20;

    static final List<Command<Tables>> ALL = List.of(
            Command.reading(
                    "count_rows",
                    "Counts the rows that fit a condition.",
                    Common.optional(Common.table()),
                    CountCommands::count),
            Command.reading(
                    "distinct_values",
                    "Lists the different values of a column from least to greatest, with how often each is there.",
                    ColumnCommands.column("Name of the column."),
                    CountCommands::distinct),
            Command.reading(
                    "summarize_column",
                    "Sums a column up: how many rows, cells without a value and different values; least and greatest;"
                            + " sum and average of numbers.",
                    ColumnCommands.column("Name of the column."),
                    CountCommands::summarize),
            Command.reading(
                    "group_rows",
                    "Puts rows with the same values in some columns together and calculates with each group. Groups are"
                            + " sorted by these columns.",
                    Common.optional(Common.table()
                            .other("by", "The columns that make a group; none for one group of all rows.", by())
                            .other(
                                    "aggregates",
                                    "What to calculate, by the name it gets in the result: count, or sum, average,"
                                            + " minimum, maximum or count_distinct of a column as in \"sum pay\".",
                                    Schemas.map(Schemas.ofType("string"), 1, MOST_AGGREGATES))),
                    CountCommands::group));

    private CountCommands() {}

    private static ObjectNode by() {
        return Schemas.list(Schemas.ofType("string"), 0, Tables.MOST_COLUMNS);
    }

    private static ToolResult count(Tables tables, Arguments arguments) throws ToolException {
        Table table = Common.filtered(Common.table(tables, arguments), arguments);
        return ToolResult.of(Map.of("count", table.rows().size()));
    }

    private static ToolResult distinct(Tables tables, Arguments arguments) throws ToolException {
        Table table = Common.table(tables, arguments);
        int place = table.place(arguments.text("column"));
        Map<JsonNode, Integer> counts = new TreeMap<>(Cells.ORDER);
        table.rows().forEach(row -> counts.merge(row.get(place), 1, Integer::sum));
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        counts.forEach((value, count) -> {
            ObjectNode entry = values.addObject();
            entry.set("value", value);
            entry.put("count", count);
        });
        return ToolResult.of(Map.of("values", values));
    }

    private static ToolResult summarize(Tables tables, Arguments arguments) throws ToolException {
        Table table = Common.table(tables, arguments);
        int place = table.place(arguments.text("column"));
        List<JsonNode> cells = Aggregate.values(table.rows(), place);
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("rows", table.rows().size())
                .put("without_value", table.rows().size() - cells.size());
        json.set("distinct", Aggregate.Function.COUNT_DISTINCT.of(cells));
        json.set("minimum", Aggregate.Function.MINIMUM.of(cells));
        json.set("maximum", Aggregate.Function.MAXIMUM.of(cells));
        if (table.columns().get(place).type().isNumeric()) {
            json.set("sum", Aggregate.Function.SUM.of(cells));
            json.set("average", Aggregate.Function.AVERAGE.of(cells));
        }
        return ToolResult.of(json);
    }

    private static ToolResult group(Tables tables, Arguments arguments) throws ToolException {
        Table table = Common.filtered(Common.table(tables, arguments), arguments);
        List<String> by = arguments.texts("by");
        Groups groups = new Groups(by, by.isEmpty() ? List.of() : table.places(by));
        for (Map.Entry<String, JsonNode> aggregate :
                arguments.value("aggregates").properties()) {
            groups.calculate(
                    aggregate.getKey(),
                    Aggregate.read(table, aggregate.getValue().stringValue()));
        }
        return ToolResult.of(Map.of("groups", groups.of(table)));
    }
}
