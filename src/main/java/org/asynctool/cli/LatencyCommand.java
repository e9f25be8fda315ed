package org.asynctool.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.asynctool.dataset.TaskFileWriter;
import org.asynctool.dataset.TaskLocation;
import org.asynctool.dataset.builder.LatencyTable;
import org.asynctool.dataset.builder.TaskCollection;
import org.asynctool.json.Json;
import org.asynctool.task.Task;
import org.asynctool.text.Count;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes latencies of measurements. */
@Command(
        name = "latency",
        description = "Makes the field 'latency' of a task file of measurements, and puts it into tasks on request.",
        mixinStandardHelpOptions = true)
final class LatencyCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "A .csv file whose first line is tool,millis, or OpenTelemetry spans in .json or .jsonl.")
    Path file;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "100",
            description = "Most values for a tool; of more values quantiles are taken (default: ${DEFAULT-VALUE}).")
    int most;

    @Option(names = "--tasks", paramLabel = "TASKS", description = "Tasks that get these latencies; goes with --out.")
    @Nullable
    String tasks;

    @Option(names = "--out", paramLabel = "FILE", description = "The task file to write, .jsonl; goes with --tasks.")
    @Nullable
    Path out;

    @Override
    public Integer call() {
        LatencyTable table = file.toString().endsWith(".csv") ? LatencyTable.ofCsv(file) : LatencyTable.ofSpans(file);
        if (tasks == null && out == null) {
            say(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(table.json(most)));
            return Main.PASSED;
        }
        if (tasks == null || out == null) {
            throw new IllegalArgumentException("--tasks and --out go together");
        }
        TaskCollection read = TaskCollection.of(TaskLocation.resolve(tasks, LatencyCommand.class.getClassLoader()));
        List<Task> timed =
                read.tasks().stream().map(task -> table.applyTo(task, most)).toList();
        TaskFileWriter.write(out, timed);
        say(Count.of(timed.size(), "task") + " written with latencies of " + Count.of(table.size(), "call") + ": "
                + out);
        return Main.PASSED;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
