package org.asynctool.dataset.nestools;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.asynctool.dataset.ImportFile;
import org.asynctool.dataset.ImportedRow;
import org.asynctool.dataset.RecordedSubTask;
import org.asynctool.task.ArgumentPattern;
import org.asynctool.task.Goal;
import org.asynctool.task.InvalidTaskException;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.asynctool.time.Seeds;
import org.asynctool.world.recorded.StubValues;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a task of each row of NesTools.
 *
 * <p>A task has one sub-task A with the world {@code recorded}, which offers the tools of the row. The dataset has no
 * results: they are made up by the declared types, always the same for the same call, and are objects with the
 * outputs of the tool. Names such as {@code API_call_0} become {@code $ref}. Steps are called {@code call_0} and so
 * on. The goal asks for all calls.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class NesToolsImporter {

    /** Makes an importer; it has no options. */
    public NesToolsImporter() {}

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
     * @return its task, with the id {@code nestools-<test_id>}
     * @throws org.asynctool.dataset.UnsupportedRowException if a tool has a parameter of a name that is taken
     * @throws IllegalArgumentException if the row is not of this form; it says what is wrong
     */
    public Task task(JsonNode row) {
        NesToolsRow read = NesToolsRow.read(row);
        try {
            return Task.builder()
                    .id("nestools-" + read.id())
                    .tags("nestools")
                    .subTask(subTask(read))
                    .build();
        } catch (InvalidTaskException e) {
            throw new IllegalArgumentException("the row makes no task: " + e.getMessage(), e);
        }
    }

    private static SubTask subTask(NesToolsRow row) {
        RecordedSubTask subTask = new RecordedSubTask("NesTools", row.task());
        row.tools().values().forEach(tool -> subTask.tool(tool.spec()));
        NesToolsReferences references = new NesToolsReferences();
        for (int i = 0; i < row.calls().size(); i++) {
            NesToolsRow.Call call = row.calls().get(i);
            String tool = call.tool().spec().name();
            ArgumentPattern arguments = references.arguments(call);
            JsonNode result = result(call.tool(), Seeds.ofText(subTask.key(tool, arguments)));
            subTask.step("call_" + i, tool, arguments, List.of(), result);
            references.know("call_" + i, call);
        }
        return subTask.build(Goal.DEFAULT);
    }

    private static JsonNode result(NesToolsRow.Tool tool, long seed) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        tool.outputs()
                .forEach((name, schema) ->
                        result.set(name, StubValues.of(schema, name, Seeds.mix(seed, result.size()))));
        return result;
    }
}
