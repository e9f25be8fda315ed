package org.asynctool.world.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Parameters;
import org.asynctool.world.internal.Schemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Commands about tables as wholes. */
final class TableCommands {

    static final List<Command<Tables>> ALL = List.of(
            Command.reading("list_tables", "Lists all tables by name.", Parameters.none(), TableCommands::list),
            Command.reading(
                    "describe_table",
                    "Tells the columns of a table with their types, and how many rows it has.",
                    Common.table(),
                    TableCommands::describe),
            Command.changing(
                    "create_table",
                    "Makes a table without rows.",
                    named().other(
                                    "columns",
                                    "The type of each column by its name.",
                                    Schemas.map(Schemas.choice(ColumnType.words()), 1, Tables.MOST_COLUMNS)),
                    TableCommands::create),
            Command.changing(
                    "import_rows",
                    "Makes a table of rows. Each column gets the narrowest type that fits all of its values: boolean,"
                            + " integer, decimal, date or text.",
                    named().other(
                                    "rows",
                                    "The rows as objects; a member that is missing is a cell without a value.",
                                    Common.rows()),
                    TableCommands::importRows),
            Command.changing(
                    "drop_table", "Removes a table with all of its rows.", Common.table(), TableCommands::drop));

    private TableCommands() {}

    private static Parameters named() {
        return Parameters.none().text("table", "Name of the new table: letters, digits and _.");
    }

    private static ToolResult list(Tables tables, Arguments arguments) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        tables.all()
                .forEach((name, table) -> list.add(JsonNodeFactory.instance
                        .objectNode()
                        .put("table", name)
                        .put("rows", table.rows().size())));
        return ToolResult.of(Map.of("tables", list));
    }

    private static ToolResult describe(Tables tables, Arguments arguments) throws ToolException {
        return described(arguments.text("table"), Common.table(tables, arguments));
    }

    /** Returns name, columns and number of rows of a table. */
    static ToolResult described(String name, Table table) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("table", name);
        json.set("columns", table.types());
        return ToolResult.of(json.put("rows", table.rows().size()));
    }

    private static ToolResult create(Tables tables, Arguments arguments) throws ToolException {
        List<Column> columns = new ArrayList<>();
        for (Map.Entry<String, JsonNode> column : arguments.value("columns").properties()) {
            Names.require(column.getKey());
            columns.add(new Column(
                    column.getKey(),
                    ColumnType.of(column.getValue().stringValue()).orElseThrow()));
        }
        return added(tables, arguments.text("table"), new Table(columns, List.of()));
    }

    private static ToolResult importRows(Tables tables, Arguments arguments) throws ToolException {
        JsonNode rows = arguments.value("rows");
        List<Column> columns = TypeFinder.columns(rows);
        return added(tables, arguments.text("table"), new Table(columns, new RowReader(columns).rows(rows)));
    }

    /** Adds a table and describes it. */
    static ToolResult added(Tables tables, String name, Table table) throws ToolException {
        tables.add(name, table);
        return described(name, table);
    }

    private static ToolResult drop(Tables tables, Arguments arguments) throws ToolException {
        tables.drop(arguments.text("table"));
        return ToolResult.of(Map.of("dropped", arguments.text("table")));
    }
}
