package org.asynctool.report;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.asynctool.report.EpisodeResult.Outcome;

/**
 * Everything that the result files of a benchmark hold, sorted.
 *
 * @param plans what each JVM was about to run, by the JVM's name
 * @param lines all results, by task, trial and JVM; of one JVM in the order written
 * @param infos figures of each JVM that came to its end, by the JVM's name
 * @param torn one sentence for each file whose last line is torn
 */
@API(status = API.Status.EXPERIMENTAL)
public record RunResults(
        SortedMap<String, Plan> plans, List<EpisodeResult> lines, SortedMap<String, RunInfo> infos, List<String> torn) {

    /**
     * Copies the lists and maps.
     *
     * @param plans what each JVM was about to run, by the JVM's name
     * @param lines all results, by task, trial and JVM; of one JVM in the order written
     * @param infos figures of each JVM that came to its end, by the JVM's name
     * @param torn one sentence for each file whose last line is torn
     */
    public RunResults {
        plans = Collections.unmodifiableSortedMap(new TreeMap<>(plans));
        lines = List.copyOf(lines);
        infos = Collections.unmodifiableSortedMap(new TreeMap<>(infos));
        torn = List.copyOf(torn);
    }

    /**
     * Returns the ids of the runs that the files are of.
     *
     * @return the ids, sorted; more than one only where that was allowed
     */
    public Set<String> runs() {
        return plans.values().stream().map(Plan::run).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Returns one result for each episode: the first that ran, else the last try. A rerun can so repair
     * an episode that could not run, and never one that was missed.
     *
     * @return the results, by task and trial
     */
    public List<EpisodeResult> episodes() {
        return byKey().values().stream().map(RunResults::decisive).toList();
    }

    /**
     * Returns what was planned and left no result: a killed JVM, a missing shard.
     *
     * @return the episodes, by task and trial
     */
    public List<EpisodeKey> missing() {
        Set<EpisodeKey> there = byKey().keySet();
        return planned().stream().filter(key -> !there.contains(key)).toList();
    }

    /**
     * Returns the episodes that have more than one result although nobody asked for a rerun. One that could not
     * run is none: build tools try it again.
     *
     * @return the episodes, by task and trial
     */
    public List<EpisodeKey> duplicates() {
        return byKey().entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                                .filter(result -> !result.rerun() && result.outcome() != Outcome.COULD_NOT_RUN)
                                .count()
                        > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Returns all episodes that were planned.
     *
     * @return the episodes, by task and trial, each once
     */
    public List<EpisodeKey> planned() {
        return plans.values().stream()
                .flatMap(plan -> plan.tasks().stream())
                .flatMap(task ->
                        IntStream.rangeClosed(1, task.trials()).mapToObj(trial -> new EpisodeKey(task.task(), trial)))
                .sorted()
                .distinct()
                .toList();
    }

    /** Returns the tags of each planned task, by its id. */
    Map<String, Set<String>> tags() {
        Map<String, Set<String>> tags = new HashMap<>();
        plans.values().stream()
                .flatMap(plan -> plan.tasks().stream())
                .forEach(task -> tags.put(task.task(), Set.copyOf(task.tags())));
        return tags;
    }

    private SortedMap<EpisodeKey, List<EpisodeResult>> byKey() {
        return lines.stream().collect(Collectors.groupingBy(EpisodeResult::key, TreeMap::new, Collectors.toList()));
    }

    private static EpisodeResult decisive(List<EpisodeResult> tries) {
        return tries.stream()
                .filter(result -> result.outcome() != Outcome.COULD_NOT_RUN)
                .min(Comparator.comparing(EpisodeResult::rerun))
                .orElse(tries.get(tries.size() - 1));
    }
}
