package org.asynctool.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.asynctool.gate.GateInput.Played;
import org.asynctool.text.Count;
import org.asynctool.text.Layout;

/** The tasks that miss a bound by themselves, worst first, and the worst episode of the worst. */
final class WorstTasks {

    private static final int SHOWN = 5;

    /** What a line has for a fact. */
    private static final int WIDTH = Layout.COLUMNS - Layout.FACT_INDENT;

    private final GateSpec spec;
    private final List<TaskValue<Played>> tasks;

    WorstTasks(GateSpec spec, List<TaskValue<Played>> tasks) {
        this.spec = spec;
        List<TaskValue<Played>> sorted = tasks.stream()
                .sorted(Comparator.<TaskValue<Played>>comparingDouble(task -> -spec.shortfall(task.value()))
                        .thenComparing(TaskValue::task))
                .toList();
        long missing =
                sorted.stream().filter(task -> !spec.allows(task.value())).count();
        // A mean can miss by rounding what each of its tasks just meets.
        this.tasks = sorted.subList(0, (int) Math.max(1, missing));
    }

    Played episode() {
        return tasks.get(0).episodes().stream()
                .min(Comparator.<Played>comparingDouble(episode -> -spec.shortfall(valueOf(episode)))
                        .thenComparingInt(episode -> episode.scorecard().trial()))
                .orElseThrow();
    }

    /** The tasks with their values, in a column of their own where there is room for it. */
    List<String> lines() {
        List<TaskValue<Played>> shown = tasks.stream().limit(SHOWN).toList();
        List<String> values = shown.stream().map(this::value).toList();
        int room = WIDTH - values.stream().mapToInt(String::length).max().orElse(0);
        int column = shown.stream()
                .mapToInt(task -> task.task().length())
                .filter(length -> length <= room)
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String task = shown.get(i).task();
            lines.add(task + " ".repeat(Math.max(0, column - task.length())) + values.get(i));
        }
        if (tasks.size() > SHOWN) {
            lines.add("and " + Count.of(tasks.size() - SHOWN, "more task"));
        }
        return lines;
    }

    private String value(TaskValue<Played> task) {
        return "  " + Figures.apartFrom(spec.bounds(), spec.metric(), task.value()) + " over "
                + Count.of(task.episodes().size(), "trial");
    }

    private double valueOf(Played episode) {
        return TaskValue.episodeValue(spec.metric(), spec.scope(), episode.scorecard())
                .orElseThrow();
    }
}
