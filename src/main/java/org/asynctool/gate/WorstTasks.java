package org.asynctool.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.asynctool.gate.GateInput.Played;
import org.asynctool.text.Count;

/** The tasks that miss a bound by themselves, worst first, and the worst episode of the worst. */
final class WorstTasks {

    private static final int SHOWN = 5;

    /** Longer ids stand out of the column: for them alone the others need not be far from their values. */
    private static final int WIDEST_COLUMN = 30;

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

    List<String> lines() {
        int width = tasks.stream()
                .limit(SHOWN)
                .mapToInt(task -> task.task().length())
                .filter(length -> length <= WIDEST_COLUMN)
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        tasks.stream().limit(SHOWN).forEach(task -> lines.add(line(task, width)));
        if (tasks.size() > SHOWN) {
            lines.add("and " + Count.of(tasks.size() - SHOWN, "more task"));
        }
        return lines;
    }

    private String line(TaskValue<Played> task, int width) {
        return task.task() + " ".repeat(Math.max(0, width - task.task().length())) + "  "
                + Figures.apartFrom(spec.bounds(), spec.metric(), task.value()) + " over "
                + Count.of(task.episodes().size(), "trial");
    }

    private double valueOf(Played episode) {
        return TaskValue.episodeValue(spec.metric(), spec.scope(), episode.scorecard())
                .orElseThrow();
    }
}
