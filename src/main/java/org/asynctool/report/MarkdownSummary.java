package org.asynctool.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.asynctool.gate.GateVerdict;
import org.asynctool.metric.Metrics;
import org.asynctool.metric.Scorecard.Idle;
import org.asynctool.metric.Scorecard.Reason;
import org.asynctool.report.EpisodeResult.Outcome;
import org.asynctool.text.SafeText;
import org.asynctool.time.TimeText;

/**
 * A summary of a benchmark in Markdown: how many episodes came to which end, the gates, and the worst
 * episodes. The same results give the same text.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class MarkdownSummary {

    /** How many of the worst episodes are shown. */
    public static final int WORST = 10;

    private static final int MAX_NAME = 200;
    private static final int MAX_REASON = 300;

    private MarkdownSummary() {}

    /**
     * Returns the summary.
     *
     * @param benchmark name of the benchmark
     * @param planned how many episodes were planned, 0 or more
     * @param episodes what came of each episode, each once, in any order
     * @param gates the verdicts on its gates, in the order of the gates; empty for none
     * @return the text, with a line feed at its end; nothing in it that came from an agent or a file is
     *     Markdown or HTML
     */
    public static String of(String benchmark, int planned, List<EpisodeResult> episodes, List<GateVerdict> gates) {
        List<String> lines = new ArrayList<>();
        lines.add("## " + SafeText.forMarkdown(benchmark, MAX_NAME));
        lines.add("");
        lines.addAll(outcomes(planned, episodes));
        if (!gates.isEmpty()) {
            lines.add("");
            lines.addAll(gates(gates));
        }
        List<EpisodeResult> worst = worst(episodes);
        Stream.of(
                        worst.isEmpty() ? List.<String>of() : table(worst),
                        FindingsSummary.causes(episodes),
                        FindingsSummary.flaky(episodes))
                .filter(part -> !part.isEmpty())
                .forEach(part -> {
                    lines.add("");
                    lines.addAll(part);
                });
        return String.join("\n", lines) + "\n";
    }

    private static List<String> outcomes(int planned, List<EpisodeResult> episodes) {
        return List.of(
                "| planned | passed | missed | could not run | not played |",
                "|---:|---:|---:|---:|---:|",
                row(
                        planned,
                        count(episodes, Outcome.PASSED),
                        count(episodes, Outcome.MISSED),
                        count(episodes, Outcome.COULD_NOT_RUN),
                        Math.max(0, planned - episodes.size())));
    }

    private static long count(List<EpisodeResult> episodes, Outcome outcome) {
        return episodes.stream().filter(episode -> episode.outcome() == outcome).count();
    }

    private static List<String> gates(List<GateVerdict> gates) {
        List<String> lines = new ArrayList<>(List.of("| gate | verdict | |", "|---|---|---|"));
        gates.forEach(gate -> lines.add(row(
                cell(gate.spec().describe(), MAX_NAME),
                gate.state() == GateVerdict.State.PASSED ? "passed" : "**" + word(gate.state()) + "**",
                cell(gate.text().lines().findFirst().orElse(""), MAX_REASON))));
        return lines;
    }

    /** What could not run first, then what was missed, then what took its time; nothing that could not be better. */
    private static List<EpisodeResult> worst(List<EpisodeResult> episodes) {
        return episodes.stream()
                .filter(episode -> episode.outcome() != Outcome.PASSED || efficiency(episode) < 1)
                .sorted(Comparator.comparing(EpisodeResult::outcome)
                        .reversed()
                        .thenComparingDouble(MarkdownSummary::badness)
                        .thenComparing(EpisodeResult::key))
                .limit(WORST)
                .toList();
    }

    private static double badness(EpisodeResult episode) {
        return episode.outcome() == Outcome.PASSED
                ? efficiency(episode)
                : episode.values().getOrDefault(Metrics.SUBTASK_PROGRESS, 0.0);
    }

    private static double efficiency(EpisodeResult episode) {
        return episode.values().getOrDefault(Metrics.TIME_EFFICIENCY, 1.0);
    }

    private static List<String> table(List<EpisodeResult> worst) {
        List<String> lines = new ArrayList<>(List.of(
                "| worst tasks | trial | outcome | progress | efficiency | why |", "|---|---:|---|---:|---:|---|"));
        worst.forEach(episode -> lines.add(row(
                cell(episode.task(), MAX_NAME),
                episode.trial(),
                word(episode.outcome()),
                figure(episode, Metrics.SUBTASK_PROGRESS),
                episode.outcome() == Outcome.PASSED ? figure(episode, Metrics.TIME_EFFICIENCY) : "",
                cell(why(episode), MAX_REASON))));
        return lines;
    }

    private static String figure(EpisodeResult episode, String metric) {
        return Optional.ofNullable(episode.values().get(metric))
                .map(value -> String.format(Locale.ROOT, "%.2f", value))
                .orElse("");
    }

    private static String why(EpisodeResult episode) {
        return switch (episode.outcome()) {
            case COULD_NOT_RUN -> episode.message();
            case MISSED ->
                episode.subTasks().stream()
                        .flatMap(subTask ->
                                subTask.reasons().stream().map(reason -> subTask.subTask() + " " + text(reason)))
                        .findFirst()
                        .orElse("");
            case PASSED ->
                episode.subTasks().stream()
                        .filter(subTask -> subTask.idle().isPresent())
                        .max(Comparator.comparingLong(
                                subTask -> subTask.idle().orElseThrow().waitedMillis()))
                        .map(subTask ->
                                subTask.subTask() + " " + text(subTask.idle().orElseThrow()))
                        .orElse("");
        };
    }

    private static String text(Reason reason) {
        return "at " + TimeText.at(reason.virtualMillis()) + ": expected " + reason.expected() + ", was "
                + reason.actual();
    }

    private static String text(Idle idle) {
        return "at " + TimeText.at(idle.fromMillis()) + ": waited " + TimeText.span(idle.waitedMillis())
                + " while step " + idle.step() + " (" + idle.tool() + ") was ready";
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String cell(String text, int maxLength) {
        return SafeText.forMarkdown(text, maxLength);
    }

    private static String row(Object... cells) {
        StringBuilder row = new StringBuilder("|");
        for (Object cell : cells) {
            row.append(' ').append(cell).append(" |");
        }
        return row.toString();
    }
}
