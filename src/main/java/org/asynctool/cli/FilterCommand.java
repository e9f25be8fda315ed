package org.asynctool.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.asynctool.dataset.DatasetException;
import org.asynctool.dataset.ValidRow;
import org.asynctool.dataset.builder.QualityFilter;
import org.asynctool.dataset.builder.Rejection;
import org.asynctool.dataset.builder.TaskCollection;
import org.asynctool.task.Task;
import org.asynctool.text.Count;
import org.asynctool.text.SafeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Keeps the tasks that are fit for a benchmark. */
@Command(
        name = "filter",
        description = "Keeps the tasks that are sound, cannot be guessed, and are not there already.",
        mixinStandardHelpOptions = true)
final class FilterCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Mixin
    TaskInput input;

    @Mixin
    FilterOptions options;

    @Mixin
    TaskOutput out;

    @Override
    public Integer call() {
        TaskCollection tasks = input.read();
        QualityFilter filter = QualityFilter.of(options.rules());
        List<Task> kept = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (ValidRow row : tasks.rows()) {
            Optional<Rejection> rejection = filter.judge(row.task());
            rejection.ifPresentOrElse(
                    found -> refused.add(row.position() + ": " + SafeText.line(found.toString())),
                    () -> kept.add(row.task()));
        }
        if (kept.isEmpty()) {
            throw new DatasetException("the filter leaves none of " + Count.of(refused.size(), "task")
                    + ", so nothing is written; the first one: " + refused.get(0));
        }
        out.write(kept);
        refused.forEach(this::say);
        say(Count.of(kept.size(), "task") + " kept, " + refused.size() + " refused: " + out);
        return Main.PASSED;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
