package org.asynctool.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.asynctool.gate.Rerun;
import org.asynctool.metric.Scorecard;
import org.asynctool.text.SafeText;
import org.asynctool.time.TimeText;
import org.asynctool.trace.Timeline;
import org.asynctool.trace.Trace;

/**
 * What a missed task says.
 *
 * @param headline task, trial, and the first divergence, on one line
 * @param expected what was expected there
 * @param actual what happened instead
 * @param happened the other divergences and a timeline
 * @param facts the seed, where the trace is, and how to run the task again
 */
record MissedText(String headline, String expected, String actual, List<String> happened, List<String> facts) {

    private static final int MAX_LENGTH = 20_000;

    /** With more of them there would be no room for the timeline and how to run the task again. */
    private static final int MAX_FURTHER = 10;

    private static final int MAX_SIDE = 600;

    static MissedText of(
            Benchmark benchmark, Scorecard card, long seed, Optional<Trace> trace, Optional<String> traceFile) {
        List<Divergence> found = card.subTasks().stream()
                .flatMap(subTask -> subTask.reasons().stream().map(why -> new Divergence(subTask.subTask(), why)))
                .sorted(Comparator.comparingLong(divergence -> divergence.why().virtualMillis()))
                .toList();
        String name = card.task() + (benchmark.trials() > 1 ? " trial " + card.trial() : "") + ": ";
        List<String> happened = happened(trace, found);
        List<String> facts = facts(benchmark, card.task(), seed, traceFile);
        return found.isEmpty()
                ? new MissedText(name + "did not succeed", "success", "no success", happened, facts)
                : new MissedText(
                        name + found.get(0),
                        found.get(0).why().expected(),
                        found.get(0).why().actual(),
                        happened,
                        facts);
    }

    /** The whole message, its timeline at most 80 columns wide. */
    String whole() {
        return SafeText.block(
                headline + "\n" + String.join("\n", happened) + "\n\n" + String.join("\n", facts), MAX_LENGTH);
    }

    /** The same, marked as told a second time. */
    MissedText again() {
        return new MissedText(
                "rerun, not run again, the first verdict stands: " + headline, expected, actual, happened, facts);
    }

    /** The same without what happened, of which only so much can be kept. */
    MissedText brief() {
        return new MissedText(
                headline,
                expected,
                actual,
                List.of("what happened is not kept: " + Verdicts.MOST_TEXTS + " others were missed before"),
                facts);
    }

    private static List<String> happened(Optional<Trace> trace, List<Divergence> found) {
        List<String> lines = new ArrayList<>();
        found.stream().skip(1).limit(MAX_FURTHER).forEach(divergence -> lines.add("and " + divergence));
        if (found.size() > MAX_FURTHER + 1) {
            lines.add("and " + (found.size() - MAX_FURTHER - 1) + " more");
        }
        lines.add("");
        lines.addAll(trace.map(Timeline::of).orElse(List.of("no timeline: the trace was not kept")));
        return lines;
    }

    private static List<String> facts(Benchmark benchmark, String task, long seed, Optional<String> traceFile) {
        List<String> lines = new ArrayList<>();
        lines.add("seed: " + seed);
        lines.addAll(Rerun.lines(traceFile, benchmark.owner().rerun(), task));
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
