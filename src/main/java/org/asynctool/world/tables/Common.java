package org.asynctool.world.tables;

import java.util.List;
import java.util.function.Predicate;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Parameters;
import org.asynctool.world.internal.Schemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Parameters that several commands have, and their values. */
final class Common {

    private Common() {}

    static Parameters table() {
        return Parameters.none().text("table", "Name of the table.");
    }

    static Table table(Tables tables, Arguments arguments) throws ToolException {
        return tables.get(arguments.text("table"));
    }

    /** Adds the condition on rows that has to be given. */
    static Parameters required(Parameters parameters) {
        return parameters.other("where", "Which rows: " + Condition.FORM, Schemas.ofType("object"));
    }

    /** Adds the condition on rows, all of which are meant where it is left out. */
    static Parameters optional(Parameters parameters) {
        ObjectNode schema = Schemas.ofType("object");
        schema.putObject("default");
        return parameters.other("where", "Which rows: " + Condition.FORM, schema);
    }

    static Predicate<List<JsonNode>> where(Table table, Arguments arguments) throws ToolException {
        return Condition.read(table, arguments.value("where"));
    }

    /** Returns the rows that fit the condition of a call. */
    static Table filtered(Table table, Arguments arguments) throws ToolException {
        return table.with(table.rows().stream().filter(where(table, arguments)).toList());
    }

    /** Describes a list of columns that may be left out. */
    static ObjectNode columns() {
        ObjectNode schema = Schemas.list(Schemas.ofType("string"), 0, Tables.MOST_COLUMNS);
        schema.putArray("default");
        return schema;
    }

    /** Describes rows as objects. */
    static ObjectNode rows() {
        return Schemas.list(Schemas.ofType("object"), 1, Tables.MOST_ROWS);
    }
}
