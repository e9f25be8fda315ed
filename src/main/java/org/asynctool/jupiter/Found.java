package org.asynctool.jupiter;

import org.asynctool.dataset.BrokenRow;
import org.asynctool.dataset.TaskPosition;
import org.asynctool.dataset.TaskRow;
import org.asynctool.dataset.TaskSource;
import org.asynctool.dataset.ValidRow;
import org.asynctool.task.Task;

/**
 * A row of a task file.
 *
 * @param row the row
 * @param file its file
 */
record Found(TaskRow row, TaskSource file) {

    /** The id of the task; file and line of a row that cannot be read. */
    String name() {
        return row instanceof ValidRow valid
                ? valid.task().id()
                : row.position().toString();
    }

    /** The same, with what is wrong. */
    String shown() {
        return row instanceof BrokenRow broken ? broken.message() : name();
    }

    /** The task, of a row that can be read. */
    Task task() {
        return ((ValidRow) row).task();
    }

    TaskPosition position() {
        return row.position();
    }
}
