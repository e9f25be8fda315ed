package org.asynctool.dataset.bfcl;

import org.asynctool.task.SubTask;
import tools.jackson.databind.JsonNode;

/** Makes the one sub-task of a row. */
@FunctionalInterface
interface SubTasks {

    /** The id of the one sub-task of a row. */
    String ID = "A";

    /**
     * Makes the sub-task of a row into which its answer was put as {@code ground_truth}.
     *
     * @throws org.asynctool.dataset.UnsupportedRowException if the row asks for something that there is not
     * @throws IllegalArgumentException if the row is broken; the message says how
     */
    SubTask of(JsonNode row);
}
