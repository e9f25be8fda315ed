package org.asynctool.cli;

import java.util.concurrent.Callable;
import org.asynctool.dataset.builder.TaskReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what tasks are like. */
@Command(
        name = "report",
        description = "Counts tasks by size, shape and world, and says which tools they use, in Markdown.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Mixin
    TaskInput input;

    @Override
    public Integer call() {
        spec.commandLine()
                .getOut()
                .print(TaskReport.of(input.read().requireSound().tasks()).markdown());
        spec.commandLine().getOut().flush();
        return Main.PASSED;
    }
}
