package org.asynctool.dataset.nestful;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.asynctool.agent.VisibleValues;
import org.asynctool.dataset.ImportFile;
import org.asynctool.dataset.ImportedRow;
import org.asynctool.dataset.TaskIds;
import org.asynctool.dataset.UnsupportedRowException;
import org.asynctool.task.Goal;
import org.asynctool.task.Goal.AnswerRule;
import org.asynctool.task.InvalidTaskException;
import org.asynctool.task.Step;
import org.asynctool.task.SubTask;
import org.asynctool.task.SubTaskBuilder;
import org.asynctool.task.Task;
import org.asynctool.world.numbers.NumberFunction;
import tools.jackson.databind.JsonNode;

/**
 * Makes a task of each row of NESTFUL version 2 whose functions the world {@code numbers} has; other rows
 * are reported as unsupported.
 *
 * <p>A task has one sub-task A, whose world offers what the row offers. Arguments go by position, as in
 * the original, and references become {@code $ref}. The goal asks for all calls, and for an answer that
 * contains the last result. The gold answer has no place in a task: see {@link NestfulGold}.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class NestfulImporter {

    private static final String SUB_TASK = "A";

    /** Makes an importer; it has no options. */
    public NestfulImporter() {}

    /**
     * Reads a file.
     *
     * @param file a JSON Lines file
     * @return its rows in order, read as the stream is consumed; must be closed
     * @throws org.asynctool.dataset.DatasetException if the file cannot be opened; while the stream is
     *     consumed, if its bytes cannot be read
     */
    public Stream<ImportedRow> read(Path file) {
        return ImportFile.read(file, this::task);
    }

    /**
     * Makes the task of one row.
     *
     * @param row the row
     * @return its task, with the id {@code nestful-<sample_id>}
     * @throws UnsupportedRowException if the row has functions that the world does not have
     * @throws IllegalArgumentException if the row is not of version 2; it says what is wrong
     */
    public Task task(JsonNode row) {
        NestfulRow read = NestfulRow.read(row);
        requireFunctions(read);
        try {
            return Task.builder()
                    .id(TaskIds.of("nestful-" + read.id()))
                    .tags("nestful")
                    .subTask(subTask(read))
                    .build();
        } catch (InvalidTaskException e) {
            throw new IllegalArgumentException("the row makes no task: " + e.getMessage(), e);
        }
    }

    private static void requireFunctions(NestfulRow row) {
        TreeSet<String> unknown = new TreeSet<>();
        row.calls().forEach(call -> unknown.add(call.name()));
        unknown.addAll(row.tools().keySet());
        unknown.removeIf(name -> NumberFunction.named(name).isPresent());
        if (!unknown.isEmpty()) {
            throw new UnsupportedRowException(
                    "world 'numbers' does not have the functions " + String.join(", ", unknown));
        }
    }

    private static SubTask subTask(NestfulRow row) {
        VisibleValues visible = new VisibleValues();
        visible.addText(row.input());
        SubTaskBuilder subTask = SubTask.builder(SUB_TASK)
                .category("NESTFUL")
                .request(row.input())
                .world("numbers", Map.of("tools", row.offered()));
        CallArguments arguments = new CallArguments(row, visible);
        for (NestfulRow.Call call : row.calls()) {
            subTask.step(step(call, arguments.of(call)));
        }
        return subTask.goal(goal(row)).build();
    }

    private static Step step(NestfulRow.Call call, CallArguments.Bound bound) {
        return new Step(call.variable(), call.name(), 0, List.of(), bound.derived(), bound.pattern());
    }

    private static Goal goal(NestfulRow row) {
        NestfulRow.Call last = row.calls().get(row.calls().size() - 1);
        return Goal.builder()
                .answer(AnswerRule.contains(Map.of("$ref", last.variable() + "#/result")))
                .build();
    }
}
