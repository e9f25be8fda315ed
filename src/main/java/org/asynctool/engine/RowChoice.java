package org.asynctool.engine;

import java.util.Optional;
import org.asynctool.dataset.Shard;
import org.asynctool.dataset.TaskFilter;

/**
 * Which rows of a benchmark run, where it is selected as such.
 *
 * @param filter the tasks that were named; empty for all
 * @param shard the part of the tasks that runs in this JVM; empty for all
 */
record RowChoice(Optional<TaskFilter> filter, Optional<Shard> shard) {

    /** Whether a row was asked for, in whichever shard. */
    boolean names(PlannedRow row) {
        return filter.isEmpty() || filter.get().matches(row.name());
    }

    /** Whether a row runs here. One that cannot be read belongs to every shard: nobody knows its id. */
    boolean takes(PlannedRow row) {
        return names(row)
                && (shard.isEmpty() || row.task().isEmpty() || shard.get().holds(row.name()));
    }
}
