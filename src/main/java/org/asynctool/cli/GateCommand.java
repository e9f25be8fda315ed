package org.asynctool.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.asynctool.gate.GateFiles;
import org.asynctool.gate.GateVerdict;
import org.asynctool.gate.GateVerdict.State;
import org.asynctool.report.Release;
import org.asynctool.report.RunChoice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges gates over result files. */
@Command(
        name = "gate",
        description = "Judges gates over the results of several forks, modules or shards.",
        mixinStandardHelpOptions = true)
final class GateCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Option(names = "--gates", required = true, paramLabel = "FILE", description = "A gate file.")
    String gates;

    @Option(names = "--run", paramLabel = "ID", description = "The run that is judged (default: the only one there).")
    @Nullable
    String run;

    @Option(
            names = "--benchmark",
            paramLabel = "NAME",
            description = "A benchmark, such as the name of its class; more than once for several (default: all).")
    List<String> benchmarks = List.of();

    @Parameters(arity = "1..*", paramLabel = "RESULTS", description = "Folders of results, such as target/asynctool.")
    List<Path> folders;

    @Override
    public Integer call() {
        RunChoice runs = run == null ? RunChoice.ONLY : RunChoice.of(run);
        List<GateVerdict> verdicts =
                new Release(folders, runs, benchmarks).judge(GateFiles.read(gates, GateCommand.class.getClassLoader()));
        spec.commandLine().getOut().println(text(verdicts));
        if (verdicts.stream().anyMatch(verdict -> verdict.state() == State.ERROR)) {
            return Main.ERROR;
        }
        return verdicts.stream().anyMatch(verdict -> verdict.state() == State.FAILED) ? Main.FAILED : Main.PASSED;
    }

    /** A verdict of several lines stands apart from the others. */
    private static String text(List<GateVerdict> verdicts) {
        StringBuilder text = new StringBuilder();
        boolean apart = false;
        for (GateVerdict verdict : verdicts) {
            boolean hasFacts = verdict.text().contains("\n\n");
            text.append(text.isEmpty() ? "" : apart || hasFacts ? "\n\n" : "\n").append(verdict.text());
            apart = hasFacts;
        }
        return text.toString();
    }
}
