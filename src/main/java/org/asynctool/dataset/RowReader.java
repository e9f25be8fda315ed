package org.asynctool.dataset;

import org.asynctool.json.Json;
import org.asynctool.json.JsonErrors;
import org.asynctool.task.InvalidTaskException;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import tools.jackson.core.JacksonException;

/** Makes rows of the texts in one task file, no two of which may have the same id. */
final class RowReader implements RowIterator.Lines<TaskRow> {

    private final String file;
    private final KnownIds ids = new KnownIds();

    RowReader(String file) {
        this.file = file;
    }

    /** Reads a task that stands on one line. */
    @Override
    public TaskRow line(String json, int line) {
        try {
            Task task = Tasks.read(Json.read(json));
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
    TaskRow whole(String json) {
        try {
            return new ValidRow(at(PointerLines.line(json, "")), Tasks.read(Json.read(json)));
        } catch (JacksonException e) {
            return broken(JsonErrors.line(e), JsonErrors.inLine(e));
        } catch (InvalidTaskException e) {
            return broken(PointerLines.line(json, e.pointer()), e.getMessage());
        }
    }

    @Override
    public TaskRow broken(int line, String problem) {
        return new BrokenRow(at(line), problem);
    }

    private TaskPosition at(int line) {
        return new TaskPosition(file, line);
    }
}
