package org.asynctool.world.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asynctool.json.StrictObject;
import org.asynctool.world.ToolException;
import tools.jackson.databind.JsonNode;

/** Reads the state that a task gives. */
final class InitialState {

    private InitialState() {}

    /**
     * Makes tables.
     *
     * @throws IllegalArgumentException if there are no such tables; the message names the place
     */
    static Tables read(JsonNode given) {
        StrictObject state = StrictObject.of(given);
        Tables tables = new Tables();
        if (state.has("tables")) {
            StrictObject all = state.child("tables");
            state.members("tables").keySet().forEach(name -> add(tables, name, all.child(name)));
        }
        state.end();
        return tables;
    }

    private static void add(Tables tables, String name, StrictObject given) {
        try {
            tables.add(name, table(given));
        } catch (ToolException e) {
            throw new IllegalArgumentException("initial state: table '" + name + "': " + e.getMessage(), e);
        }
        given.end();
    }

    private static Table table(StrictObject given) throws ToolException {
        List<Column> columns = new ArrayList<>();
        for (String name : given.members("columns").keySet()) {
            Names.require(name);
            columns.add(new Column(name, type(name, given.child("columns").text(name))));
        }
        JsonNode rows = given.value("rows");
        if (!rows.isArray()) {
            throw new ToolException("/rows must be a list, but was " + RowReader.shown(rows));
        }
        return new Table(columns, new RowReader(columns).rows(rows));
    }

    private static ColumnType type(String column, String word) throws ToolException {
        Optional<ColumnType> type = ColumnType.of(word);
        return type.orElseThrow(() -> new ToolException("/columns/" + column + " must be one of "
                + String.join(", ", ColumnType.words()) + ", but was '" + word + "'"));
    }
}
