package org.asynctool.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.asynctool.trace.Timeline;
import org.asynctool.trace.TraceReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws what happened in an episode. */
@Command(
        name = "timeline",
        description = "Draws the calls of an episode along its virtual time.",
        mixinStandardHelpOptions = true)
final class TimelineCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "TRACE", description = "A trace, such as traces/<task>-<trial>.jsonl.")
    Path trace;

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "200",
            description = "Most rows shown, 1 or more (default: ${DEFAULT-VALUE}).")
    int rows;

    @Override
    public Integer call() {
        Timeline.of(TraceReader.read(trace), rows)
                .forEach(line -> spec.commandLine().getOut().println(line));
        return Main.PASSED;
    }
}
