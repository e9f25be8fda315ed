package org.asynctool.cli;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.asynctool.dataset.TaskFile;
import org.asynctool.dataset.TaskRow;
import org.asynctool.dataset.ValidRow;
import org.asynctool.task.Task;
import org.asynctool.trace.Trace;

/** Finds the task that a trace was recorded with. */
final class TaskOfTrace {

    private TaskOfTrace() {}

    static Task in(Path file, Path traceFile, Trace trace) {
        String id = trace.header().task();
        try (Stream<TaskRow> rows = TaskFile.read(file)) {
            return rows.filter(ValidRow.class::isInstance)
                    .map(row -> ((ValidRow) row).task())
                    .filter(task -> task.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "there is no task '" + id + "' in " + file + ", which trace " + traceFile + " is of"));
        }
    }
}
