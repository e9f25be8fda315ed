package org.asynctool.dataset.nestful;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.asynctool.dataset.ImportFile;
import org.asynctool.dataset.ImportedRow;
import org.asynctool.dataset.TaskIds;
import org.asynctool.dataset.UnsupportedRowException;
import org.asynctool.task.InvalidTaskException;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.asynctool.world.numbers.NumberFunction;
import tools.jackson.databind.JsonNode;

/**
 * Makes a task of each row of NESTFUL version 2 whose functions the world {@code numbers} has, or whose results are
 * known; other rows are reported as unsupported. Rows of the reshaped copy in circulation, with {@code task_id} and
 * {@code gold_calls}, are read as well.
 *
 * <p>A task has one sub-task A, whose world offers what the row offers: {@code numbers} where all functions are
 * arithmetic, {@code recorded} for the others. Arguments go by position, as in the original, and references become
 * {@code $ref}. The goal asks for all calls, and for an answer that contains the last result. The gold answer has no
 * place in a task: see {@link NestfulGold}.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class NestfulImporter {

    private final NestfulRecordings recordings;

    /** Makes an importer of the arithmetic rows. */
    public NestfulImporter() {
        this(NestfulRecordings.none());
    }

    /**
     * Makes an importer of the arithmetic rows and of those whose results are known.
     *
     * @param recordings the known results
     */
    public NestfulImporter(NestfulRecordings recordings) {
        this.recordings = recordings;
    }

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
     * @throws UnsupportedRowException if the row has functions that the world does not have, and there are no results
     *     of them
     * @throws IllegalArgumentException if the row is not of version 2; it says what is wrong
     */
    public Task task(JsonNode row) {
        NestfulRow read = NestfulRow.read(row);
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

    private static boolean isArithmetic(NestfulRow row) {
        return row.tools().values().stream().allMatch(tool -> tool.output().equals(NestfulRow.NUMBER))
                && others(row).isEmpty();
    }

    private static TreeSet<String> others(NestfulRow row) {
        TreeSet<String> others = new TreeSet<>();
        row.calls().forEach(call -> others.add(call.name()));
        others.addAll(row.tools().keySet());
        others.removeIf(name -> NumberFunction.named(name).isPresent());
        return others;
    }

    private SubTask subTask(NestfulRow row) {
        if (isArithmetic(row)) {
            return NestfulSubTasks.arithmetic(row);
        }
        List<JsonNode> results = recordings
                .of(row)
                .orElseThrow(() -> new UnsupportedRowException("world 'numbers' does not have the functions "
                        + String.join(", ", others(row)) + ", and there are no recorded results of the row"));
        return NestfulSubTasks.recorded(row, results);
    }
}
