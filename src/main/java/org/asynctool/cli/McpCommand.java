package org.asynctool.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.asynctool.agent.mcp.StdioAgent;
import org.asynctool.dataset.Audit;
import org.asynctool.dataset.Audit.Problem;
import org.asynctool.dataset.BrokenRow;
import org.asynctool.dataset.TaskFile;
import org.asynctool.dataset.TaskRow;
import org.asynctool.dataset.ValidRow;
import org.asynctool.environment.CouldNotRunException;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.environment.Episode;
import org.asynctool.environment.Mode;
import org.asynctool.metric.Metrics;
import org.asynctool.task.Task;
import org.asynctool.trace.TraceWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays one episode with a client of the Model Context Protocol. */
@Command(
        name = "mcp",
        description = {
            "Serves the tools of a task over standard input and output, by the Model Context Protocol, to the client that"
                    + " started this command, and says on standard error how its episode was.",
            "A client is configured with this command as that of a server."
        },
        mixinStandardHelpOptions = true)
final class McpCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "A task file.")
    Path file;

    @Option(names = "--task", paramLabel = "ID", description = "Which task of the file; needed if there are several.")
    @Nullable
    String id;

    @Option(names = "--synchronous", description = "Answers each call with its result: the synchronous control.")
    boolean synchronous;

    @Option(names = "--trace", paramLabel = "TRACE", description = "Where the trace is written to.")
    @Nullable
    Path trace;

    @Override
    public Integer call() throws Exception {
        PrintStream wire = System.out;
        // Whatever a world prints would break the messages.
        System.setOut(System.err);
        try {
            return play(wire);
        } finally {
            System.setOut(wire);
        }
    }

    private int play(PrintStream wire) throws IOException {
        EnvironmentFactory factory = EnvironmentFactory.builder(task())
                .mode(synchronous ? Mode.SYNCHRONOUS : Mode.CONCURRENT)
                .build();
        try (StdioAgent agent = new StdioAgent(System.in, wire)) {
            Episode episode = factory.environment(1).run(agent);
            Optional.ofNullable(trace).ifPresent(path -> TraceWriter.write(episode.trace(), path));
            say("task " + episode.task().id() + (episode.succeeded() ? " succeeded" : " missed")
                    + ", time.makespan = "
                    + episode.scorecard().value(Metrics.TIME_MAKESPAN).orElse(0) + " s");
            return episode.succeeded() ? Main.PASSED : Main.FAILED;
        } catch (CouldNotRunException e) {
            say("asynctool: " + e.getMessage());
            return Main.ERROR;
        }
    }

    private Task task() {
        try (Stream<TaskRow> rows = TaskFile.read(file)) {
            List<Task> tasks = rows.map(McpCommand::valid)
                    .filter(task -> id == null || task.id().equals(id))
                    .toList();
            if (tasks.size() != 1) {
                throw new IllegalArgumentException(notOne(tasks.size()));
            }
            List<Problem> problems = Audit.audit(tasks.get(0));
            if (!problems.isEmpty()) {
                throw new IllegalArgumentException(
                        "task '" + tasks.get(0).id() + "' cannot be played: " + problems.get(0));
            }
            return tasks.get(0);
        }
    }

    private String notOne(int found) {
        if (found == 0) {
            return (id == null ? "there is no task" : "there is no task '" + id + "'") + " in " + file;
        }
        return "there are " + found + " tasks " + (id == null ? "" : "'" + id + "' ") + "in " + file
                + (id == null ? "; name one by --task" : "; give each an id of its own");
    }

    private static Task valid(TaskRow row) {
        if (row instanceof ValidRow valid) {
            return valid.task();
        }
        throw new IllegalArgumentException(((BrokenRow) row).message());
    }

    private void say(String line) {
        spec.commandLine().getErr().println(line);
    }
}
