package org.asynctool.world.generator;

import java.util.SortedMap;
import java.util.TreeMap;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Lookup;
import org.asynctool.world.internal.Schemas;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The data sets, by name. */
final class Datasets {

    /** The most records of all data sets together. */
    static final int MOST_RECORDS = 10_000;

    /** The most data sets. */
    static final int MOST = 50;

    /** The most fields of one. */
    static final int MOST_FIELDS = 30;

    /** What data sets, fields and streams may be called. */
    static final String NAME_FORM = "^[A-Za-z][A-Za-z0-9_-]{0,39}$";

    private final SortedMap<String, Dataset> byName = new TreeMap<>();

    /** Describes a name. */
    static ObjectNode name() {
        return Schemas.matching(NAME_FORM);
    }

    SortedMap<String, Dataset> all() {
        return byName;
    }

    Dataset get(String name) throws ToolException {
        return Lookup.of(byName, "there is no data set", name);
    }

    void add(String name, Dataset dataset) throws ToolException {
        Lookup.require(!byName.containsKey(name), "there is a data set '" + name + "' already");
        Lookup.require(byName.size() < MOST, "there can be at most " + MOST + " data sets");
        byName.put(name, dataset);
    }

    /**
     * Tells whether there is room for more records.
     *
     * @throws ToolException if there is not
     */
    void requireRoom(int more) throws ToolException {
        int records = byName.values().stream().mapToInt(Dataset::size).sum();
        Lookup.require(
                records + more <= MOST_RECORDS, "all data sets can have at most " + MOST_RECORDS + " records together");
    }

    ObjectNode state() {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        byName.forEach((name, dataset) -> state.set(name, dataset.state()));
        return state;
    }
}
