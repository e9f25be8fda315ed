package org.asynctool.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.asynctool.dataset.Audit;
import org.asynctool.dataset.Audit.Problem;
import org.asynctool.dataset.builder.TaskDraft;
import org.asynctool.json.Json;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.text.AtomicFile;
import org.asynctool.text.SafeText;
import org.asynctool.trace.Trace;
import org.asynctool.trace.TraceReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a task to start from of a trace. */
@Command(
        name = "draft",
        description = "Makes a task of what an agent did: its calls become the reference.",
        mixinStandardHelpOptions = true)
final class DraftCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "TRACE", description = "A trace, such as traces/<task>-<trial>.jsonl.")
    Path traceFile;

    @Option(
            names = "--tasks",
            paramLabel = "FILE",
            description = "The task file that the trace was recorded with; requests and worlds are taken from it.")
    @Nullable
    Path tasks;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The task file to write, .json.")
    Path out;

    @Override
    public Integer call() {
        if (!out.toString().endsWith(".json")) {
            throw new IllegalArgumentException("cannot write " + out + ": expected a name that ends in .json");
        }
        Trace trace = TraceReader.read(traceFile);
        Task draft = Optional.ofNullable(tasks)
                .map(file -> TaskDraft.of(TaskOfTrace.in(file, traceFile, trace), trace))
                .orElseGet(() -> TaskDraft.of(trace));
        write(draft);
        say("draft written: " + out);
        List<Problem> problems = Audit.audit(draft);
        problems.forEach(problem -> say("to do: " + SafeText.line(problem.toString())));
        return Main.PASSED;
    }

    private void write(Task draft) {
        try {
            String json = Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(Tasks.write(draft));
            AtomicFile.write(out, json + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + out + ": " + e, e);
        }
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
