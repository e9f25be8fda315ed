package org.asynctool.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.asynctool.dataset.Audit;
import org.asynctool.dataset.Audit.Problem;
import org.asynctool.dataset.BrokenRow;
import org.asynctool.dataset.TaskFile;
import org.asynctool.dataset.TaskRow;
import org.asynctool.dataset.ValidRow;
import org.asynctool.text.Count;
import org.asynctool.text.SafeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Audits task files. */
@Command(
        name = "audit",
        description = "Executes the references of all tasks and says what is wrong with them.",
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Task files, .json or .jsonl.")
    List<Path> files;

    private int tasks;
    private int broken;

    @Override
    public Integer call() {
        for (Path file : files) {
            try (Stream<TaskRow> rows = TaskFile.read(file)) {
                rows.forEach(this::audit);
            }
        }
        say(Count.of(tasks, "task") + " audited, " + broken + " with problems");
        if (tasks == 0) {
            throw new IllegalArgumentException("there is no task in " + files);
        }
        return broken == 0 ? Main.PASSED : Main.FAILED;
    }

    private void audit(TaskRow row) {
        tasks++;
        if (row instanceof BrokenRow unreadable) {
            broken++;
            say(SafeText.line(unreadable.message()));
        } else if (row instanceof ValidRow valid) {
            List<Problem> problems = Audit.audit(valid.task());
            problems.forEach(problem ->
                    say(valid.position() + ": task '" + valid.task().id() + "': " + SafeText.line(problem.toString())));
            broken += problems.isEmpty() ? 0 : 1;
        }
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
