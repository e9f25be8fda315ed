package org.asynctool.dataset.tau;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.asynctool.dataset.ImportFile;
import org.asynctool.dataset.ImportedRow;
import org.asynctool.dataset.RecordedSubTask;
import org.asynctool.dataset.TaskIds;
import org.asynctool.dataset.UnsupportedRowException;
import org.asynctool.task.ArgumentPattern;
import org.asynctool.task.Goal;
import org.asynctool.task.InvalidTaskException;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.asynctool.task.ToolSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Makes tasks of the reference actions of tau-bench, recorded with their results.
 *
 * <p>A task has one sub-task A with the world {@code recorded}. The instruction is the request; it tells in the second
 * person what the user knows and wants. The tools are those that the calls of the whole file show for the domain,
 * since the dump has no documents of tools. Results are texts, as the original tools return them, also where a text
 * begins with {@code Error}.
 *
 * <p>Steps are called {@code call_0} and so on. Where an argument comes from is not guessed: values that the
 * instruction and the results before do not show are marked {@code derived}. Calls that only read may be made in any
 * order; a call that changes something comes after all before it and before all behind it. The goal asks for all calls
 * and nothing else that was recorded. Where the right thing is to change nothing, it forbids the tools of the domain
 * that do.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class TauImporter {

    /** Makes an importer; it has no options. */
    public TauImporter() {}

    /**
     * Reads a file.
     *
     * @param file a JSON Lines file
     * @return its rows in order, read as the stream is consumed; must be closed. Tasks have ids such as {@code
     *     tau-retail_dev_7}
     * @throws org.asynctool.dataset.DatasetException if the file cannot be opened or its bytes cannot be read
     */
    public Stream<ImportedRow> read(Path file) {
        TauTools tools = new TauTools();
        ImportFile.scan(file, row -> tools.learn(TauRow.read(row)));
        return ImportFile.read(file, row -> task(TauRow.read(row), tools));
    }

    private static Task task(TauRow row, TauTools tools) {
        try {
            return Task.builder()
                    .id(TaskIds.of("tau-" + row.id()))
                    .tags("tau-bench", row.domain())
                    .subTask(subTask(row, tools.of(row.domain())))
                    .build();
        } catch (InvalidTaskException e) {
            throw new IllegalArgumentException("the row makes no task: " + e.getMessage(), e);
        }
    }

    private static SubTask subTask(TauRow row, List<ToolSpec> tools) {
        RecordedSubTask subTask = new RecordedSubTask("tau-bench " + row.domain(), row.instruction());
        tools.forEach(subTask::tool);
        List<String> after = new ArrayList<>();
        List<String> reads = new ArrayList<>();
        for (int i = 0; i < row.calls().size(); i++) {
            TauRow.Call call = row.calls().get(i);
            String id = "call_" + i;
            boolean reading = TauTools.isReadOnly(call.tool());
            List<String> before = reading || reads.isEmpty() ? List.copyOf(after) : List.copyOf(reads);
            JsonNode result = JsonNodeFactory.instance.stringNode(call.result());
            subTask.step(id, call.tool(), literals(call), before, result);
            if (reading) {
                reads.add(id);
            } else {
                after = List.of(id);
                reads.clear();
            }
        }
        return subTask.build(row.calls().isEmpty() ? changeNothing(tools) : Goal.DEFAULT);
    }

    private static ArgumentPattern literals(TauRow.Call call) {
        Map<String, ArgumentPattern> arguments = new LinkedHashMap<>();
        call.arguments()
                .properties()
                .forEach(
                        argument -> arguments.put(argument.getKey(), new ArgumentPattern.Literal(argument.getValue())));
        return ArgumentPattern.value(arguments);
    }

    private static Goal changeNothing(List<ToolSpec> tools) {
        String[] changing = tools.stream()
                .filter(tool -> !tool.readOnly())
                .map(ToolSpec::name)
                .toArray(String[]::new);
        if (changing.length == 0) {
            throw new UnsupportedRowException(
                    "the right thing is to change nothing, but no row of the file shows a tool"
                            + " of the domain that changes something, so that every agent would succeed");
        }
        return Goal.builder().forbid(changing).build();
    }
}
