package org.asynctool.dataset;

import org.asynctool.json.Json;
import org.asynctool.json.JsonErrors;
import org.asynctool.task.InvalidTaskException;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.text.BoundedLines.Line;
import tools.jackson.core.JacksonException;

/** Makes rows of the texts in one task file, no two of which may have the same id. */
final class RowReader implements RowIterator.Lines<TaskRow> {

    private final String file;
    private final boolean whole;
    private final KnownIds ids = new KnownIds();

    private RowReader(String file, boolean whole) {
        this.file = file;
        this.whole = whole;
    }

    /**
     * Makes the reader of a file.
     *
     * @throws DatasetException if it is no task file by its name
     */
    static RowReader of(String file) {
        return new RowReader(file, TaskFormat.of(file) == TaskFormat.WHOLE);
    }

    @Override
    public TaskRow line(String json, Line line) {
        return whole ? whole(json) : line(json, line.number());
    }

    /** Reads a task that stands on one line. */
    private TaskRow line(String json, int line) {
        try {
            Task task = task(json);
            return ids.problem(task.id(), line)
                    .map(problem -> broken(line, problem))
                    .orElseGet(() -> new ValidRow(at(line), task));
        } catch (JacksonException e) {
            return broken(line, JsonErrors.inLine(e));
        } catch (InvalidTaskException e) {
            return broken(line, e.getMessage());
        }
    }

    /** Reads a task that is the whole file. */
    private TaskRow whole(String json) {
        try {
            return new ValidRow(at(PointerLines.line(json, "")), task(json));
        } catch (JacksonException e) {
            return broken(JsonErrors.line(e), JsonErrors.inLine(e));
        } catch (InvalidTaskException e) {
            return broken(PointerLines.line(json, e.pointer()), e.getMessage());
        }
    }

    /**
     * Reads a task.
     *
     * @throws JacksonException if the text is no JSON
     * @throws InvalidTaskException if it is no task
     */
    static Task task(String json) {
        return Tasks.read(Json.read(json));
    }

    @Override
    public TaskRow broken(int line, String problem) {
        return new BrokenRow(at(line), problem);
    }

    private TaskPosition at(int line) {
        return new TaskPosition(file, line);
    }
}
