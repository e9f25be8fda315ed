package org.asynctool.world.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Lookup;
import org.asynctool.world.internal.Parameters;
import tools.jackson.databind.JsonNode;

/** Commands that make a table of two. */
final class CombineCommands {

    static final List<Command<Tables>> ALL = List.of(
            Command.changing(
                    "join_tables",
                    "Makes a new table of each row of the left table with each row of the right one that has the same"
                            + " value in a column. It has the columns of both, but the right one's own only once;"
                            + " right columns whose names are taken begin with the right table's name and _.",
                    Parameters.none()
                            .text("left", "Name of the left table.")
                            .text("left_column", "Column of the left table.")
                            .text("right", "Name of the right table.")
                            .text("right_column", "Column of the right table, of the same type.")
                            .choice(
                                    "kind",
                                    "inner leaves left rows without a partner out, left keeps them with empty cells.",
                                    "inner",
                                    "left")
                            .text("into", "Name of the new table."),
                    CombineCommands::join),
            Command.changing(
                    "union_tables",
                    "Makes a new table of the rows of two tables with the same columns, those of the first one first.",
                    Parameters.none()
                            .text("first", "Name of the first table.")
                            .text("second", "Name of the second table.")
                            .text("into", "Name of the new table."),
                    CombineCommands::union));

    private CombineCommands() {}

    private static ToolResult join(Tables tables, Arguments arguments) throws ToolException {
        Table left = tables.get(arguments.text("left"));
        Table right = tables.get(arguments.text("right"));
        Join join = new Join(
                left, left.place(arguments.text("left_column")), right, right.place(arguments.text("right_column")));
        join.requireSameType();
        List<Column> columns = join.columns(arguments.text("right"));
        List<List<JsonNode>> rows = join.rows(arguments.text("kind").equals("left"));
        return TableCommands.added(tables, arguments.text("into"), new Table(columns, rows));
    }

    private static ToolResult union(Tables tables, Arguments arguments) throws ToolException {
        Table first = tables.get(arguments.text("first"));
        Table second = tables.get(arguments.text("second"));
        Lookup.require(
                first.types().equals(second.types()),
                "the tables must have the same columns, but have " + RowReader.shown(first.types()) + " and "
                        + RowReader.shown(second.types()));
        List<List<JsonNode>> rows = new ArrayList<>(first.rows());
        List<String> order = first.columns().stream().map(Column::name).collect(Collectors.toList());
        rows.addAll(second.project(second.places(order)).rows());
        return TableCommands.added(tables, arguments.text("into"), first.with(rows));
    }
}
