package org.asynctool.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.asynctool.gate.Figures;
import org.asynctool.metric.Finding;
import org.asynctool.metric.Metrics;
import org.asynctool.metric.Scorecard;
import org.asynctool.metric.Scorecard.SubTaskScore;
import org.asynctool.metric.Scorer;
import org.asynctool.text.SafeText;
import org.asynctool.time.VirtualTime;
import org.asynctool.trace.Trace;
import org.asynctool.trace.TraceReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores a stored episode again. */
@Command(
        name = "score",
        description = "Scores a stored trace again and says what was wrong, without running anything.",
        mixinStandardHelpOptions = true)
final class ScoreCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The task file that the trace was recorded with.")
    Path file;

    @Parameters(index = "1", paramLabel = "TRACE", description = "A trace, such as traces/<task>-<trial>.jsonl.")
    Path traceFile;

    @Override
    public Integer call() {
        Trace trace = TraceReader.read(traceFile);
        Scorecard scorecard = Scorer.score(TaskOfTrace.in(file, traceFile, trace), trace);
        scorecard
                .values()
                .forEach((metric, value) -> say("%-32s %s"
                        .formatted(
                                metric,
                                Metrics.named(metric)
                                        .map(known -> Figures.text(known, value))
                                        .orElse("" + value))));
        scorecard.subTasks().forEach(this::explain);
        return scorecard.success() ? Main.PASSED : Main.FAILED;
    }

    private void explain(SubTaskScore score) {
        score.cause()
                .ifPresent(cause -> explain(
                        "sub-task " + score.subTask() + " failed: "
                                + cause.kind().word(),
                        cause));
        score.habits()
                .forEach(habit -> explain(
                        "sub-task " + score.subTask() + " shows: "
                                + habit.kind().word(),
                        habit));
    }

    private void explain(String head, Finding<?> finding) {
        say("");
        say(head + " at " + VirtualTime.at(finding.virtualMillis()));
        say("  expected  " + SafeText.line(finding.expected()));
        say("  but       " + SafeText.line(finding.why()));
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
