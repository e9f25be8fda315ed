package org.asynctool.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Scores reference agents on tasks. */
@Command(
        name = "ladder",
        description = "Scores the reference agents on all tasks in all times, as a table in Markdown.",
        mixinStandardHelpOptions = true)
final class LadderCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Mixin
    TaskInput input;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(LadderText.of(input.read().tasks()));
        spec.commandLine().getOut().flush();
        return Main.PASSED;
    }
}
