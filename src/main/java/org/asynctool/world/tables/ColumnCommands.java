package org.asynctool.world.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Lookup;
import org.asynctool.world.internal.Parameters;
import org.asynctool.world.internal.Schemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Commands that change the columns of a table. */
final class ColumnCommands {

    static final List<Command<Tables>> ALL = List.of(
            Command.changing(
                    "add_column",
                    "Adds a column at the end of a table, with the same value in each row or with one calculated from"
                            + " the row. Results that do not fit 15 digits, 10 of them decimals, are rounded half to"
                            + " even.",
                    column("Name of the new column.")
                            .choice("type", "What its cells hold.", ColumnType.words())
                            .other("value", "The value of all rows; null for none.", anything())
                            .other(
                                    "formula",
                                    "Calculates integer or decimal values: {\"left\": \"price\", \"operator\": \"*\","
                                            + " \"right\": 1.21}. Each side is a number or the name of a column;"
                                            + " operators: + - * /. A row without one of the values gets none.",
                                    formula()),
                    ColumnCommands::add),
            Command.changing(
                    "rename_column",
                    "Gives a column another name.",
                    column("Name of the column.").text("new_name", "The new name: letters, digits and _."),
                    ColumnCommands::rename),
            Command.changing(
                    "drop_column",
                    "Removes a column from a table that has others.",
                    column("Name of the column."),
                    ColumnCommands::drop));

    private ColumnCommands() {}

    static Parameters column(String description) {
        return Common.table().text("column", description);
    }

    private static ObjectNode anything() {
        ObjectNode schema = Schemas.ofType("string");
        schema.putArray("type").add("string").add("number").add("boolean").add("null");
        schema.putNull("default");
        return schema;
    }

    private static ObjectNode formula() {
        ObjectNode schema = Schemas.ofType("object");
        schema.putArray("type").add("object").add("null");
        schema.putNull("default");
        return schema;
    }

    private static ToolResult add(Tables tables, Arguments arguments) throws ToolException {
        Table table = Common.table(tables, arguments);
        Column column = new Column(
                arguments.text("column"), ColumnType.of(arguments.text("type")).orElseThrow());
        requireFree(table, column.name());
        JsonNode value = RowReader.cell("/value", column, arguments.value("value"));
        boolean calculated = arguments.optional("formula").isPresent();
        Lookup.require(value.isNull() || !calculated, "give a value or a formula, not both");
        RowFunction cell = calculated ? Formula.read(table, column, arguments.value("formula")) : row -> value;
        List<List<JsonNode>> rows = new ArrayList<>();
        for (List<JsonNode> row : table.rows()) {
            List<JsonNode> longer = new ArrayList<>(row);
            longer.add(cell.of(row));
            rows.add(List.copyOf(longer));
        }
        List<Column> columns = new ArrayList<>(table.columns());
        columns.add(column);
        return put(tables, arguments, new Table(columns, rows));
    }

    private static ToolResult rename(Tables tables, Arguments arguments) throws ToolException {
        Table table = Common.table(tables, arguments);
        int place = table.place(arguments.text("column"));
        String name = arguments.text("new_name");
        requireFree(table, name);
        List<Column> columns = new ArrayList<>(table.columns());
        columns.set(place, new Column(name, columns.get(place).type()));
        return put(tables, arguments, new Table(columns, table.rows()));
    }

    private static ToolResult drop(Tables tables, Arguments arguments) throws ToolException {
        Table table = Common.table(tables, arguments);
        int place = table.place(arguments.text("column"));
        Lookup.require(table.columns().size() > 1, "a table needs a column; drop_table removes the table");
        return put(
                tables,
                arguments,
                table.project(IntStream.range(0, table.columns().size())
                        .filter(other -> other != place)
                        .boxed()
                        .toList()));
    }

    private static void requireFree(Table table, String name) throws ToolException {
        Names.require(name);
        Lookup.require(
                table.columns().stream().noneMatch(column -> column.name().equals(name)),
                "there is a column '" + name + "' already");
    }

    private static ToolResult put(Tables tables, Arguments arguments, Table table) throws ToolException {
        tables.put(arguments.text("table"), table);
        return TableCommands.described(arguments.text("table"), table);
    }
}
