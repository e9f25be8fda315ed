package org.asynctool.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.asynctool.environment.Episode;
import org.asynctool.gate.Rerun;
import org.asynctool.metric.Scorecard;
import org.asynctool.text.SafeText;
import org.asynctool.time.TimeText;
import org.asynctool.trace.Timeline;

/**
 * What a missed task says.
 *
 * @param headline task, trial, and the first divergence, on one line
 * @param expected what was expected there
 * @param actual what happened instead
 * @param details the other divergences, a timeline, the seed, where the trace is, and how to run the task again
 */
record MissedText(String headline, String expected, String actual, List<String> details) {

    private static final int MAX_LENGTH = 20_000;

    /** With more of them there would be no room for the timeline and how to run the task again. */
    private static final int MAX_FURTHER = 10;

    private static final int MAX_SIDE = 600;

    static MissedText of(Benchmark benchmark, Episode episode, Optional<String> traceFile) {
        Scorecard card = episode.scorecard();
        List<Divergence> found = card.subTasks().stream()
                .flatMap(subTask -> subTask.reasons().stream().map(why -> new Divergence(subTask.subTask(), why)))
                .sorted(Comparator.comparingLong(divergence -> divergence.why().virtualMillis()))
                .toList();
        String name = card.task() + (benchmark.trials() > 1 ? " trial " + card.trial() : "") + ": ";
        List<String> details = details(benchmark, episode, found, traceFile);
        return found.isEmpty()
                ? new MissedText(name + "did not succeed", "success", "no success", details)
                : new MissedText(
                        name + found.get(0),
                        found.get(0).why().expected(),
                        found.get(0).why().actual(),
                        details);
    }

    /** The whole message, its timeline at most 80 columns wide. */
    String whole() {
        return SafeText.block(headline + "\n" + String.join("\n", details), MAX_LENGTH);
    }

    /** The same, marked as told a second time. */
    MissedText again() {
        return new MissedText("rerun, not run again, the first verdict stands: " + headline, expected, actual, details);
    }

    private static List<String> details(
            Benchmark benchmark, Episode episode, List<Divergence> found, Optional<String> traceFile) {
        List<String> lines = new ArrayList<>();
        found.stream().skip(1).limit(MAX_FURTHER).forEach(divergence -> lines.add("and " + divergence));
        if (found.size() > MAX_FURTHER + 1) {
            lines.add("and " + (found.size() - MAX_FURTHER - 1) + " more");
        }
        lines.add("");
        lines.addAll(Timeline.of(episode.trace()));
        lines.add("");
        lines.add("seed: " + episode.trace().header().seed());
        lines.addAll(
                Rerun.lines(traceFile, benchmark.owner().rerun(), episode.task().id()));
        return lines;
    }

    private record Divergence(String subTask, Scorecard.Reason why) {

        @Override
        public String toString() {
            return subTask + " at " + TimeText.at(why.virtualMillis()) + ": expected "
                    + SafeText.line(why.expected(), MAX_SIDE) + "; actual: " + SafeText.line(why.actual(), MAX_SIDE);
        }
    }
}
