package org.asynctool.dataset.builder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.asynctool.dataset.Audit;
import org.asynctool.dataset.Audit.Problem;
import org.asynctool.dataset.BrokenRow;
import org.asynctool.dataset.DatasetException;
import org.asynctool.dataset.TaskFile;
import org.asynctool.dataset.TaskPosition;
import org.asynctool.dataset.TaskRow;
import org.asynctool.dataset.TaskSource;
import org.asynctool.dataset.ValidRow;
import org.asynctool.task.Task;
import org.asynctool.text.Count;

/**
 * Tasks of several files that belong together: each can be read, and no two have the same id. Immutable.
 *
 * <p>Whatever is wrong is a {@link DatasetException} whose message begins with file and line.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class TaskCollection {

    private final List<ValidRow> rows;

    private TaskCollection(List<ValidRow> rows) {
        this.rows = List.copyOf(rows);
    }

    /**
     * Reads files.
     *
     * @param files task files, at least one
     * @return their tasks in order, at least one
     * @throws DatasetException if a row cannot be read, an id is there twice, or there is no task at all
     */
    public static TaskCollection read(List<Path> files) {
        Collecting collecting = new Collecting();
        for (Path file : files) {
            try (Stream<TaskRow> read = TaskFile.read(file)) {
                read.forEach(collecting::add);
            }
        }
        return collecting.collected(files);
    }

    /**
     * Reads files that a location led to.
     *
     * @param sources task files, at least one
     * @return their tasks in order, at least one
     * @throws DatasetException if a row cannot be read, an id is there twice, or there is no task at all
     */
    public static TaskCollection of(List<TaskSource> sources) {
        Collecting collecting = new Collecting();
        for (TaskSource source : sources) {
            try (Stream<TaskRow> read = source.rows()) {
                read.forEach(collecting::add);
            }
        }
        return collecting.collected(sources.stream().map(TaskSource::name).toList());
    }

    /**
     * Returns the tasks with their places.
     *
     * @return the rows, in the order of the files
     */
    public List<ValidRow> rows() {
        return rows;
    }

    /**
     * Returns the tasks.
     *
     * @return the tasks, in the order of the files
     */
    public List<Task> tasks() {
        return rows.stream().map(ValidRow::task).toList();
    }

    /**
     * Refuses tasks that do not have exactly one sub-task.
     *
     * @return this
     * @throws DatasetException for the first one
     */
    public TaskCollection requireSingles() {
        for (ValidRow row : rows) {
            int subTasks = row.task().subTasks().size();
            if (subTasks != 1) {
                throw at(row, "has " + Count.of(subTasks, "sub-task") + "; only tasks with one can be composed");
            }
        }
        return this;
    }

    /**
     * Refuses tasks that do not pass the {@link Audit}, for instance because they name a world that does not exist.
     *
     * @return this
     * @throws DatasetException for the first one, with its first problem
     */
    public TaskCollection requireSound() {
        for (ValidRow row : rows) {
            List<Problem> problems = Audit.audit(row.task());
            if (!problems.isEmpty()) {
                throw at(row, "does not pass its audit: " + problems.get(0));
            }
        }
        return this;
    }

    private static DatasetException at(ValidRow row, String problem) {
        return new DatasetException(row.position() + ": task '" + row.task().id() + "' " + problem);
    }

    /** Rows on the way into a collection. */
    private static final class Collecting {

        private final List<ValidRow> rows = new ArrayList<>();
        private final Map<String, TaskPosition> places = new HashMap<>();

        private void add(TaskRow row) {
            if (row instanceof BrokenRow broken) {
                throw new DatasetException(broken.message());
            }
            ValidRow valid = (ValidRow) row;
            TaskPosition before = places.putIfAbsent(valid.task().id().toLowerCase(Locale.ROOT), valid.position());
            if (before != null) {
                throw at(
                        valid,
                        "has an id that is there already, at " + before
                                + "; ids must be unique without regard to case");
            }
            rows.add(valid);
        }

        private TaskCollection collected(List<?> files) {
            if (rows.isEmpty()) {
                throw new DatasetException("there is no task in " + files);
            }
            return new TaskCollection(rows);
        }
    }
}
