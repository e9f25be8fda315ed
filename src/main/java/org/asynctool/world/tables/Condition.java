package org.asynctool.world.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Lookup;
import tools.jackson.databind.JsonNode;

/**
 * Reads which rows are meant: {@code {}} for all, {@code {"column": "age", "operator": ">=", "value": 18}}, {@code
 * {"and": [...]}}, {@code {"or": [...]}} or {@code {"not": {...}}}.
 */
final class Condition {

    /** What agents read about it. */
    static final String FORM = "{} for all rows, {\"column\": \"age\", \"operator\": \">=\", \"value\": 18},"
            + " {\"and\": [...]}, {\"or\": [...]} or {\"not\": {...}}. Operators: = != < <= > >= contains starts_with in"
            + " (with a list) is_null not_null (both without value). A cell without a value fits is_null alone.";

    private static final int DEEPEST = 10;
    private static final int MOST = 100;
    private static final Set<String> GROUPS = Set.of("and", "or", "not");

    private final Table table;
    private int count;

    private Condition(Table table) {
        this.table = table;
    }

    /**
     * Reads a condition on rows of a table.
     *
     * @throws ToolException if there is no such condition; the message names the place in it
     */
    static Predicate<List<JsonNode>> read(Table table, JsonNode given) throws ToolException {
        return given.isEmpty() && given.isObject() ? row -> true : new Condition(table).read("/where", given, 1);
    }

    private Predicate<List<JsonNode>> read(String place, JsonNode given, int depth) throws ToolException {
        count++;
        Lookup.require(
                depth <= DEEPEST && count <= MOST,
                "/where has more than " + MOST + " parts or is deeper than " + DEEPEST);
        Lookup.require(given.isObject(), () -> place + " must be an object, but was " + RowReader.shown(given));
        if (given.size() == 1
                && GROUPS.contains(given.propertyNames().iterator().next())) {
            return group(place, given, depth);
        }
        return new Comparison(table, place, given).read();
    }

    private Predicate<List<JsonNode>> group(String place, JsonNode given, int depth) throws ToolException {
        String kind = given.propertyNames().iterator().next();
        JsonNode inner = given.get(kind);
        String below = place + "/" + kind;
        if (kind.equals("not")) {
            return read(below, inner, depth + 1).negate();
        }
        Lookup.require(
                inner.isArray() && !inner.isEmpty(),
                () -> below + " must be a list of conditions, but was " + RowReader.shown(inner));
        List<Predicate<List<JsonNode>>> parts = new ArrayList<>();
        for (JsonNode part : inner) {
            parts.add(read(below + "/" + parts.size(), part, depth + 1));
        }
        return kind.equals("and")
                ? row -> parts.stream().allMatch(part -> part.test(row))
                : row -> parts.stream().anyMatch(part -> part.test(row));
    }
}
