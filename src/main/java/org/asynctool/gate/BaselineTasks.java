package org.asynctool.gate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asynctool.gate.GateInput.Played;
import org.asynctool.metric.Metrics;

/** Makes tasks of a baseline of episodes. */
final class BaselineTasks {

    private BaselineTasks() {}

    /** Returns the tasks by id. */
    static List<BaselineTask> of(List<Played> episodes) {
        return episodes.stream()
                .collect(
                        Collectors.groupingBy(episode -> episode.scorecard().task(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(BaselineTasks::task)
                .toList();
    }

    private static BaselineTask task(List<Played> trials) {
        List<Played> missed = trials.stream()
                .filter(episode -> !episode.scorecard().success())
                .sorted(Comparator.comparingInt(episode -> episode.scorecard().trial()))
                .toList();
        return new BaselineTask(
                trials.get(0).scorecard().task(),
                trials.get(0).digest(),
                trials.size(),
                trials.size() - missed.size(),
                values(trials),
                missed.stream().findFirst().flatMap(episode -> FirstDivergence.of(episode.scorecard())));
    }

    /** What is not finite has no change that could be compared. */
    private static Map<String, Double> values(List<Played> trials) {
        Map<String, Double> values = new TreeMap<>();
        TreeSet<String> names = trials.stream()
                .flatMap(episode -> episode.scorecard().values().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        for (String name : names) {
            TaskValue.of(Metrics.require(name), Scope.ALL, trials, Played::scorecard).stream()
                    .filter(task -> Double.isFinite(task.value()))
                    .forEach(task -> values.put(name, task.value()));
        }
        return values;
    }
}
