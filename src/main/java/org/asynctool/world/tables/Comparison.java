package org.asynctool.world.tables;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Lookup;
import tools.jackson.databind.JsonNode;

/** Reads a condition on one column. */
final class Comparison {

    private static final Set<String> MEMBERS = Set.of("column", "operator", "value");
    private static final int MOST_VALUES = 1_000;

    private final Table table;
    private final String place;
    private final JsonNode given;

    Comparison(Table table, String place, JsonNode given) {
        this.table = table;
        this.place = place;
        this.given = given;
    }

    Predicate<List<JsonNode>> read() throws ToolException {
        Set<String> unknown = new TreeSet<>(given.propertyNames());
        unknown.removeAll(MEMBERS);
        Lookup.require(
                unknown.isEmpty()
                        && given.path("column").isString()
                        && given.path("operator").isString(),
                () -> place + " must have texts 'column' and 'operator', and a 'value', but was "
                        + RowReader.shown(given));
        int at = table.place(given.get("column").stringValue());
        Predicate<JsonNode> cell =
                cell(table.columns().get(at), given.get("operator").stringValue());
        return row -> cell.test(row.get(at));
    }

    private Predicate<JsonNode> cell(Column column, String operator) throws ToolException {
        return switch (operator) {
            case "=" -> ordered(column, order -> order == 0);
            case "!=" -> ordered(column, order -> order != 0);
            case "<" -> ordered(column, order -> order < 0);
            case "<=" -> ordered(column, order -> order <= 0);
            case ">" -> ordered(column, order -> order > 0);
            case ">=" -> ordered(column, order -> order >= 0);
            case "in" -> in(column);
            case "contains" -> textual(column).and(cell -> cell.stringValue().contains(text()));
            case "starts_with" -> textual(column).and(cell -> cell.stringValue().startsWith(text()));
            case "is_null" -> withoutValue().and(JsonNode::isNull);
            case "not_null" -> withoutValue().and(cell -> !cell.isNull());
            default ->
                throw new ToolException(place + "/operator " + Lookup.quoted(operator)
                        + " must be one of = != < <= > >= contains starts_with in is_null not_null");
        };
    }

    private Predicate<JsonNode> ordered(Column column, IntPredicate order) throws ToolException {
        JsonNode value = RowReader.value(place + "/value", column, given.path("value"));
        return cell -> !cell.isNull() && order.test(Cells.ORDER.compare(cell, value));
    }

    private Predicate<JsonNode> in(Column column) throws ToolException {
        JsonNode values = given.path("value");
        Lookup.require(
                values.isArray() && values.size() <= MOST_VALUES,
                place + "/value must be a list of at most " + MOST_VALUES + " values");
        Set<JsonNode> wanted = new HashSet<>();
        for (JsonNode value : values) {
            wanted.add(RowReader.value(place + "/value", column, value));
        }
        return cell -> !cell.isNull() && wanted.contains(cell);
    }

    private Predicate<JsonNode> textual(Column column) throws ToolException {
        Lookup.require(
                column.type() == ColumnType.TEXT && given.path("value").isString(),
                () -> place + " must compare a text column with a text, but " + column.name() + " is "
                        + column.type().word() + " and the value is " + RowReader.shown(given.path("value")));
        return cell -> !cell.isNull();
    }

    private String text() {
        return given.get("value").stringValue();
    }

    private Predicate<JsonNode> withoutValue() throws ToolException {
        Lookup.require(!given.has("value"), place + " must not have a value");
        return cell -> true;
    }
}
