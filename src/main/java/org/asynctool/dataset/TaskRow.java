package org.asynctool.dataset;

import org.apiguardian.api.API;

/** What a task file has in one place: a task, or something that should be one. */
@API(status = API.Status.STABLE)
public sealed interface TaskRow permits ValidRow, BrokenRow {

    /**
     * Returns where the row is.
     *
     * @return its file and line; for a broken row the line of the fault
     */
    TaskPosition position();
}
