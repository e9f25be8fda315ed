package org.asynctool.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.asynctool.dataset.DatasetException;
import org.asynctool.dataset.ValidRow;
import org.asynctool.dataset.builder.Evolution;
import org.asynctool.dataset.builder.Evolver;
import org.asynctool.dataset.builder.TaskCollection;
import org.asynctool.task.Task;
import org.asynctool.text.Count;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes other tasks of tasks. */
@Command(
        name = "evolve",
        description = "Makes another task of each task; those that do not pass their audit are not kept.",
        mixinStandardHelpOptions = true)
final class EvolveCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Mixin
    TaskInput input;

    @Mixin
    TaskOutput out;

    @Option(
            names = "--how",
            required = true,
            paramLabel = "CHANGE",
            description = "reword (say requests in other words), deepen (chain a result into a further task), distract"
                    + " (add tools that nobody needs), retime (other latencies), vary (change a number).")
    String how;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "What all choices derive from (default: ${DEFAULT-VALUE}).")
    long seed;

    @Override
    public Integer call() {
        Evolution evolution = Words.constant("--how", how, Evolution.class);
        TaskCollection tasks = input.read().requireSound();
        Evolver evolver = Evolver.seeded(seed).withOthers(tasks.tasks());
        List<Task> evolved = new ArrayList<>();
        for (ValidRow row : tasks.rows()) {
            Optional<Task> other = evolver.evolve(row.task(), evolution);
            other.ifPresentOrElse(
                    evolved::add,
                    () -> say(row.position() + ": task '" + row.task().id() + "' has no sound change of this kind"));
        }
        if (evolved.isEmpty()) {
            throw new DatasetException("none of " + Count.of(tasks.rows().size(), "task") + " has a sound change of the"
                    + " kind " + how + ", so nothing is written; the first one: "
                    + tasks.rows().get(0).position());
        }
        out.write(evolved);
        say(Count.of(evolved.size(), "task") + " made: " + out);
        return Main.PASSED;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
