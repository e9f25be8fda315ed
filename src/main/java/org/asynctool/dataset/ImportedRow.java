package org.asynctool.dataset;

import org.apiguardian.api.API;

/** What became of one row of a public dataset. No row is ever left out. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface ImportedRow permits ImportedTask, UnsupportedRow, BrokenRow {

    /**
     * Returns where the row is.
     *
     * @return its file and line
     */
    TaskPosition position();
}
