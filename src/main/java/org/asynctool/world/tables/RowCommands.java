package org.asynctool.world.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Schemas;
import tools.jackson.databind.JsonNode;

/** Commands that change the rows of a table. */
final class RowCommands {

    static final List<Command<Tables>> ALL = List.of(
            Command.changing(
                    "insert_rows",
                    "Adds rows at the end of a table. Either all of them are added or none.",
                    Common.table()
                            .other(
                                    "rows",
                                    "The rows as objects; a member that is missing is a cell without a value.",
                                    Common.rows()),
                    RowCommands::insert),
            Command.changing(
                    "update_rows",
                    "Sets columns of all rows that fit a condition to fixed values.",
                    Common.required(Common.table()
                            .other(
                                    "set",
                                    "The new value by column; null for none.",
                                    Schemas.ofType("object").put("minProperties", 1))),
                    RowCommands::update),
            Command.changing(
                    "delete_rows",
                    "Removes all rows that fit a condition.",
                    Common.required(Common.table()),
                    RowCommands::delete),
            Command.changing(
                    "deduplicate_rows",
                    "Removes rows that repeat an earlier one in the columns named.",
                    Common.table().other("columns", "The columns to compare; none for all.", Common.columns()),
                    RowCommands::deduplicate));

    private RowCommands() {}

    private static ToolResult insert(Tables tables, Arguments arguments) throws ToolException {
        Table table = Common.table(tables, arguments);
        List<List<JsonNode>> added = new RowReader(table.columns()).rows(arguments.value("rows"));
        List<List<JsonNode>> rows = new ArrayList<>(table.rows());
        rows.addAll(added);
        tables.put(arguments.text("table"), table.with(rows));
        return ToolResult.of(Map.of("inserted", added.size()));
    }

    private static ToolResult update(Tables tables, Arguments arguments) throws ToolException {
        Table table = Common.table(tables, arguments);
        Map<Integer, JsonNode> set = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : arguments.value("set").properties()) {
            int place = table.place(member.getKey());
            set.put(
                    place,
                    RowReader.cell("/set/" + member.getKey(), table.columns().get(place), member.getValue()));
        }
        Predicate<List<JsonNode>> where = Common.where(table, arguments);
        List<List<JsonNode>> rows = new ArrayList<>();
        int updated = 0;
        for (List<JsonNode> row : table.rows()) {
            boolean meant = where.test(row);
            rows.add(meant ? changed(row, set) : row);
            updated += meant ? 1 : 0;
        }
        tables.put(arguments.text("table"), table.with(rows));
        return ToolResult.of(Map.of("updated", updated));
    }

    private static List<JsonNode> changed(List<JsonNode> row, Map<Integer, JsonNode> set) {
        List<JsonNode> changed = new ArrayList<>(row);
        set.forEach(changed::set);
        return List.copyOf(changed);
    }

    private static ToolResult delete(Tables tables, Arguments arguments) throws ToolException {
        Table table = Common.table(tables, arguments);
        Predicate<List<JsonNode>> where = Common.where(table, arguments);
        return kept(tables, arguments, table, where.negate(), "deleted");
    }

    private static ToolResult deduplicate(Tables tables, Arguments arguments) throws ToolException {
        Table table = Common.table(tables, arguments);
        List<Integer> places = table.places(arguments.texts("columns"));
        Set<List<JsonNode>> seen = new HashSet<>();
        Predicate<List<JsonNode>> isFirst =
                row -> seen.add(places.stream().map(row::get).toList());
        return kept(tables, arguments, table, isFirst, "removed");
    }

    private static ToolResult kept(
            Tables tables, Arguments arguments, Table table, Predicate<List<JsonNode>> which, String word)
            throws ToolException {
        Table kept = table.with(table.rows().stream().filter(which).toList());
        tables.put(arguments.text("table"), kept);
        return ToolResult.of(Map.of(word, table.rows().size() - kept.rows().size()));
    }
}
