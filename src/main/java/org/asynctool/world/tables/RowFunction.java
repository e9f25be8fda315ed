package org.asynctool.world.tables;

import java.util.List;
import org.asynctool.world.ToolException;
import tools.jackson.databind.JsonNode;

/** Calculates a cell from a row. */
@FunctionalInterface
interface RowFunction {

    /**
     * Calculates.
     *
     * @throws ToolException if the row has no such cell
     */
    JsonNode of(List<JsonNode> row) throws ToolException;
}
