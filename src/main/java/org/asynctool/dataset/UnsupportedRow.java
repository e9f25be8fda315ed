package org.asynctool.dataset;

import org.apiguardian.api.API;

/**
 * A sound row of a public dataset that asks for something that this release does not have.
 *
 * @param position where the row is
 * @param problem what it asks for
 */
@API(status = API.Status.EXPERIMENTAL)
public record UnsupportedRow(TaskPosition position, String problem) implements ImportedRow {

    /**
     * Returns position and problem.
     *
     * @return for example {@code nestful.jsonl:7: unsupported: ...}
     */
    public String message() {
        return position + ": unsupported: " + problem;
    }
}
