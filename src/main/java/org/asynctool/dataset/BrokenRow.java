package org.asynctool.dataset;

import org.apiguardian.api.API;

/**
 * A row that is no task. It must never be passed over: a test that runs nothing for it has to fail.
 *
 * @param position where the fault is
 * @param problem what is wrong and what was expected, with a JSON pointer in front where it is in a part
 */
@API(status = API.Status.STABLE)
public record BrokenRow(TaskPosition position, String problem) implements TaskRow, ImportedRow, IndexedRow {

    /**
     * Returns position and problem.
     *
     * @return for example {@code travel.jsonl:7: /id: expected a text, but was number 5}
     */
    public String message() {
        return position + ": " + problem;
    }
}
