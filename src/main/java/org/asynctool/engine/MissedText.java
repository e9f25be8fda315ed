package org.asynctool.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asynctool.environment.Episode;
import org.asynctool.metric.Scorecard;
import org.asynctool.text.SafeText;
import org.asynctool.time.VirtualTime;
import org.asynctool.trace.Timeline;

/**
 * What a missed task says.
 *
 * @param headline task, trial, and the first divergence, on one line
 * @param expected what was expected there
 * @param actual what happened instead
 * @param details the other divergences, a timeline and how to run the task again
 */
record MissedText(String headline, String expected, String actual, List<String> details) {

    private static final int MAX_LENGTH = 20_000;

    static MissedText of(Benchmark benchmark, Episode episode) {
        Scorecard card = episode.scorecard();
        List<String> divergences = new ArrayList<>();
        Optional<Scorecard.Reason> first = Optional.empty();
        for (Scorecard.SubTaskScore subTask : card.subTasks()) {
            for (Scorecard.Reason reason : subTask.reasons()) {
                first = first.or(() -> Optional.of(reason));
                divergences.add(subTask.subTask() + " at " + VirtualTime.at(reason.virtualMillis()) + ": expected "
                        + SafeText.line(reason.expected()) + ", but " + SafeText.line(reason.actual()));
            }
        }
        String name = card.task() + trial(benchmark, card) + ": ";
        String why = divergences.isEmpty() ? "did not succeed" : divergences.remove(0);
        return new MissedText(
                name + why,
                first.map(Scorecard.Reason::expected).orElse("success"),
                first.map(Scorecard.Reason::actual).orElse("no success"),
                details(benchmark, episode, divergences));
    }

    /** The whole message, in lines of at most 80 columns but for the divergences. */
    String whole() {
        return SafeText.block(headline + "\n" + String.join("\n", details), MAX_LENGTH);
    }

    /** The same, marked as told a second time. */
    MissedText again() {
        return new MissedText(
                "rerun, not run again, the first verdict stands: " + headline, expected, actual, details);
    }

    private static List<String> details(Benchmark benchmark, Episode episode, List<String> divergences) {
        List<String> lines = new ArrayList<>(divergences);
        lines.add("");
        lines.addAll(Timeline.of(episode.trace()));
        lines.add("");
        lines.add(Rerun.command(benchmark, episode.task().id()));
        return lines;
    }

    private static String trial(Benchmark benchmark, Scorecard card) {
        return benchmark.trials() > 1 ? " trial " + card.trial() : "";
    }
}
