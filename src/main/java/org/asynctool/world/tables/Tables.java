package org.asynctool.world.tables;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Lookup;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The state: all tables by name. What would exceed a bound is not done. */
final class Tables {

    static final int MOST_TABLES = 50;
    static final int MOST_COLUMNS = 100;
    static final int MOST_ROWS = 5_000;
    static final int MOST_CELLS = 200_000;

    private final SortedMap<String, Table> byName = new TreeMap<>();

    SortedMap<String, Table> all() {
        return byName;
    }

    Table get(String name) throws ToolException {
        return Lookup.of(byName, "there is no table", name);
    }

    /**
     * Adds a table.
     *
     * @throws ToolException if the name is taken or not allowed, or a bound would be exceeded
     */
    void add(String name, Table table) throws ToolException {
        Names.require(name);
        Lookup.require(!byName.containsKey(name), "there is a table '" + name + "' already");
        Lookup.require(byName.size() < MOST_TABLES, "there can be at most " + MOST_TABLES + " tables");
        put(name, table);
    }

    /**
     * Puts a table in the place of the one with its name.
     *
     * @throws ToolException if a bound would be exceeded
     */
    void put(String name, Table table) throws ToolException {
        requireRows(table.rows().size());
        Lookup.require(table.columns().size() <= MOST_COLUMNS, "a table can have at most " + MOST_COLUMNS + " columns");
        long others = byName.entrySet().stream()
                .filter(other -> !other.getKey().equals(name))
                .mapToLong(other -> other.getValue().cells())
                .sum();
        Lookup.require(
                others + table.cells() <= MOST_CELLS, "all tables can have at most " + MOST_CELLS + " cells together");
        byName.put(name, table);
    }

    static void requireRows(long count) throws ToolException {
        Lookup.require(count <= MOST_ROWS, "a table can have at most " + MOST_ROWS + " rows");
    }

    void drop(String name) throws ToolException {
        get(name);
        byName.remove(name);
    }

    ObjectNode state() {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        ObjectNode tables = state.putObject("tables");
        for (Map.Entry<String, Table> table : byName.entrySet()) {
            tables.set(table.getKey(), table.getValue().state());
        }
        return state;
    }
}
