package org.asynctool.dataset;

import org.apiguardian.api.API;

/** What the index of a task file has in one place: a task that is read again when it is needed, or a broken row. */
@API(status = API.Status.INTERNAL)
public sealed interface IndexedRow permits IndexedTask, BrokenRow {

    /**
     * Returns where the row is.
     *
     * @return its file and line; for a broken row the line of the fault
     */
    TaskPosition position();
}
