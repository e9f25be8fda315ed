package org.asynctool.world.tables;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Lookup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads {@code {"left": "price", "operator": "*", "right": 1.21}}. */
final class Formula {

    private static final Set<String> MEMBERS = Set.of("left", "operator", "right");
    private static final List<String> OPERATORS = List.of("+", "-", "*", "/");

    private final Table table;
    private final Column target;

    private Formula(Table table, Column target) {
        this.table = table;
        this.target = target;
    }

    /**
     * Reads a formula for the cells of a new column.
     *
     * @throws ToolException if there is no such formula
     */
    static RowFunction read(Table table, Column target, JsonNode given) throws ToolException {
        return new Formula(table, target).read(given);
    }

    private RowFunction read(JsonNode given) throws ToolException {
        Lookup.require(
                target.type().isNumeric(),
                "only integer and decimal columns are calculated, not "
                        + target.type().word());
        Lookup.require(
                Set.copyOf(given.propertyNames()).equals(MEMBERS)
                        && OPERATORS.contains(given.get("operator").asString("")),
                "/formula must have 'left', 'operator' (one of + - * /) and 'right', but was "
                        + RowReader.shown(given));
        RowFunction left = side("/formula/left", given.get("left"));
        RowFunction right = side("/formula/right", given.get("right"));
        String operator = given.get("operator").stringValue();
        return row -> {
            JsonNode one = left.of(row);
            JsonNode other = right.of(row);
            return one.isNull() || other.isNull()
                    ? JsonNodeFactory.instance.nullNode()
                    : cell(calculated(one.decimalValue(), operator, other.decimalValue()));
        };
    }

    private RowFunction side(String place, JsonNode given) throws ToolException {
        if (given.isString()) {
            int at = table.place(given.stringValue());
            Lookup.require(
                    table.columns().get(at).type().isNumeric(),
                    place + ": column '" + given.stringValue() + "' is not of numbers");
            return row -> row.get(at);
        }
        JsonNode number = RowReader.value(place, new Column("number", ColumnType.DECIMAL), given);
        return row -> number;
    }

    private static BigDecimal calculated(BigDecimal one, String operator, BigDecimal other) throws ToolException {
        return switch (operator) {
            case "+" -> Decimals.rounded(one.add(other));
            case "-" -> Decimals.rounded(one.subtract(other));
            case "*" -> Decimals.rounded(one.multiply(other));
            default -> {
                Lookup.require(other.signum() != 0, "the formula divides by zero");
                yield Decimals.quotient(one, other);
            }
        };
    }

    private JsonNode cell(BigDecimal value) throws ToolException {
        return RowReader.value("the result of /formula", target, ColumnType.node(value));
    }
}
