package org.asynctool.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.asynctool.metric.Cause;
import org.asynctool.metric.Scorecard.SubTaskScore;
import org.asynctool.report.EpisodeResult.Outcome;
import org.asynctool.text.SafeText;

/** The parts of a summary that say what kind of failures there were, and which tasks go well only sometimes. */
final class FindingsSummary {

    /** How many flaky tasks are shown. */
    static final int FLAKY = 20;

    private static final int MAX_NAME = 200;

    private FindingsSummary() {}

    /** Returns how many sub-tasks failed by which cause, the most frequent first; nothing where none failed. */
    static List<String> causes(List<EpisodeResult> episodes) {
        Map<Cause, List<String>> found = new EnumMap<>(Cause.class);
        for (EpisodeResult episode : episodes) {
            for (SubTaskScore score : episode.subTasks()) {
                score.cause()
                        .ifPresent(cause -> found.computeIfAbsent(cause.kind(), kind -> new ArrayList<>())
                                .add(episode.task()));
            }
        }
        if (found.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of("| cause of failure | sub-tasks | such as |", "|---|---:|---|"));
        found.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Cause, List<String>> entry) ->
                                -entry.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> lines.add("| " + entry.getKey().word() + " | "
                        + entry.getValue().size() + " | " + name(first(entry.getValue())) + " |"));
        return lines;
    }

    /** Returns the tasks that passed in some trials and missed in others, those nearest to a coin's toss first. */
    static List<String> flaky(List<EpisodeResult> episodes) {
        Map<String, List<EpisodeResult>> byTask = episodes.stream()
                .filter(episode -> episode.outcome() != Outcome.COULD_NOT_RUN)
                .collect(Collectors.groupingBy(EpisodeResult::task, TreeMap::new, Collectors.toList()));
        List<Map.Entry<String, List<EpisodeResult>>> flaky = byTask.entrySet().stream()
                .filter(task -> passed(task.getValue()) > 0
                        && passed(task.getValue()) < task.getValue().size())
                .sorted(Comparator.comparingDouble(FindingsSummary::distanceFromHalf))
                .toList();
        if (flaky.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of("| flaky task | passed | trials |", "|---|---:|---:|"));
        flaky.stream()
                .limit(FLAKY)
                .forEach(task -> lines.add("| " + name(task.getKey()) + " | " + passed(task.getValue()) + " | "
                        + task.getValue().size() + " |"));
        if (flaky.size() > FLAKY) {
            lines.add("| and " + (flaky.size() - FLAKY) + " more | | |");
        }
        return lines;
    }

    private static double distanceFromHalf(Map.Entry<String, List<EpisodeResult>> task) {
        return Math.abs(2.0 * passed(task.getValue()) / task.getValue().size() - 1);
    }

    private static long passed(List<EpisodeResult> trials) {
        return trials.stream()
                .filter(trial -> trial.outcome() == Outcome.PASSED)
                .count();
    }

    private static String first(List<String> tasks) {
        return tasks.stream().sorted().findFirst().orElseThrow();
    }

    private static String name(String task) {
        return SafeText.forMarkdown(task, MAX_NAME);
    }
}
