package org.asynctool.world.tables;

import java.util.Comparator;
import java.util.List;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Lookup;
import org.asynctool.world.internal.Parameters;
import org.asynctool.world.internal.Schemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Commands that pick and sort rows. */
final class SelectCommands {

    private static final int MOST_SHOWN = 1_000;
    private static final int SHOWN = 100;

    static final List<Command<Tables>> ALL = List.of(
            Command.reading(
                    "select_rows",
                    "Shows rows that fit a condition, sorted or in the order in which they came, and how many fit.",
                    selection()
                            .other(
                                    "limit",
                                    "The most rows to show.",
                                    withDefault(Schemas.integer(1, MOST_SHOWN), SHOWN))
                            .other(
                                    "offset",
                                    "How many rows to pass over first.",
                                    withDefault(Schemas.integer(0, Tables.MOST_ROWS), 0)),
                    SelectCommands::select),
            Command.changing(
                    "copy_rows",
                    "Makes a new table of the rows of another one that fit a condition, as select_rows shows them.",
                    selection().text("into", "Name of the new table."),
                    SelectCommands::copy));

    private SelectCommands() {}

    private static Parameters selection() {
        return Common.optional(Common.table())
                .other("columns", "The columns to keep, in a new order; none for all.", Common.columns())
                .other(
                        "order_by",
                        "What to sort by, the first one first: a column's name, with \" desc\" behind it from greatest"
                                + " to least. Cells without a value come last, or first with desc.",
                        Common.columns());
    }

    private static ObjectNode withDefault(ObjectNode schema, int value) {
        return schema.put("default", value);
    }

    private static ToolResult select(Tables tables, Arguments arguments) throws ToolException {
        Table selected = selected(tables, arguments);
        List<List<JsonNode>> shown = selected.rows().stream()
                .skip(arguments.integer("offset"))
                .limit(arguments.integer("limit"))
                .toList();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("rows", selected.with(shown).json());
        return ToolResult.of(json.put("matching", selected.rows().size()));
    }

    private static ToolResult copy(Tables tables, Arguments arguments) throws ToolException {
        return TableCommands.added(tables, arguments.text("into"), selected(tables, arguments));
    }

    private static Table selected(Tables tables, Arguments arguments) throws ToolException {
        Table table = Common.filtered(Common.table(tables, arguments), arguments);
        Comparator<List<JsonNode>> order = order(table, arguments.texts("order_by"));
        return table.with(table.rows().stream().sorted(order).toList())
                .project(table.places(arguments.texts("columns")));
    }

    private static Comparator<List<JsonNode>> order(Table table, List<String> orderBy) throws ToolException {
        Comparator<List<JsonNode>> order = (one, other) -> 0;
        for (String one : orderBy) {
            boolean descending = one.endsWith(" desc");
            String column = descending ? one.substring(0, one.length() - " desc".length()) : one;
            Lookup.require(!one.isEmpty(), "/order_by must name columns");
            Comparator<List<JsonNode>> next = Cells.rowOrder(List.of(table.place(column)));
            order = order.thenComparing(descending ? next.reversed() : next);
        }
        return order;
    }
}
