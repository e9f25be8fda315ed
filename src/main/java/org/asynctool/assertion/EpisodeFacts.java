package org.asynctool.assertion;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asynctool.environment.Episode;
import org.asynctool.gate.Figures;
import org.asynctool.metric.Metric;
import org.asynctool.metric.Scorecard.SubTaskScore;
import org.asynctool.task.SubTask;
import org.asynctool.time.TimeText;
import org.asynctool.trace.TraceEnd;
import org.asynctool.trace.TraceEvent;
import org.asynctool.trace.TraceEvent.Answered;
import org.asynctool.trace.TraceEvent.CallAccepted;
import org.asynctool.trace.TraceEvent.CallRefused;

/**
 * What assertions look up in an episode.
 *
 * @param episode the episode
 */
record EpisodeFacts(Episode episode) {

    /**
     * Finds a sub-task of the task.
     *
     * @throws IllegalArgumentException if there is none of that id
     */
    SubTask subTask(String id) {
        List<SubTask> all = episode.task().subTasks();
        return all.stream()
                .filter(subTask -> subTask.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("task '" + episode.task().id() + "' has no sub-task '" + id
                                + "', but " + list(all.stream().map(SubTask::id))));
    }

    /** The tools of the accepted calls for a sub-task, in order. */
    List<String> toolsCalled(String subTask) {
        return events(CallAccepted.class)
                .filter(call -> call.subTask().equals(subTask))
                .map(CallAccepted::tool)
                .toList();
    }

    /** The calls of a tool for whatever sub-task, refused ones too, as {@code c1 at t=1.000s}. */
    List<String> callsOf(String tool) {
        return Stream.concat(
                        events(CallAccepted.class)
                                .filter(call -> call.tool().equals(tool))
                                .map(call -> call.call() + " at " + TimeText.at(call.virtualMillis())),
                        events(CallRefused.class)
                                .filter(call -> call.tool().equals(tool))
                                .map(call -> call.call() + " at " + TimeText.at(call.virtualMillis()) + " (refused)"))
                .toList();
    }

    /** How many requests of a sub-task were answered. */
    long answers(String subTask) {
        return events(Answered.class)
                .filter(answer -> answer.subTask().equals(subTask))
                .count();
    }

    /** The sub-tasks with a call that came before something it depends on was done. */
    List<String> violations(String metric) {
        return episode.scorecard().subTasks().stream()
                .filter(subTask -> subTask.values().getOrDefault(metric, 1.0) < 1)
                .map(SubTaskScore::subTask)
                .toList();
    }

    /** Success or the sub-tasks that missed. */
    String outcome() {
        return episode.succeeded()
                ? "it succeeded"
                : "it missed, in sub-task "
                        + list(episode.scorecard().subTasks().stream()
                                .filter(subTask -> !subTask.success())
                                .map(SubTaskScore::subTask));
    }

    /** Why and when the episode ended. */
    String end() {
        TraceEnd end = episode.trace().end();
        return word(end.reason()) + end.limit().map(limit -> " " + limit).orElse("") + " at "
                + TimeText.at(end.virtualMillis());
    }

    /** The value of a metric, as far as it counts in this episode. */
    OptionalDouble value(Metric metric) {
        return counts(metric) ? episode.scorecard().value(metric.name()) : OptionalDouble.empty();
    }

    /** The value of a metric for people, or why there is none. */
    String valueText(Metric metric) {
        OptionalDouble value = value(metric);
        if (value.isPresent()) {
            return metric.name() + " = " + Figures.text(metric, value.getAsDouble());
        }
        return counts(metric)
                ? metric.name() + " is not applicable to this episode"
                : metric.name() + " counts only in an episode that succeeded";
    }

    /** Whether the tools were called in this order, whatever came between. */
    static boolean inOrder(List<String> called, String... wanted) {
        int found = 0;
        for (String tool : called) {
            found += found < wanted.length && wanted[found].equals(tool) ? 1 : 0;
        }
        return found == wanted.length;
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String list(Stream<String> names) {
        return names.collect(Collectors.joining(", "));
    }

    private boolean counts(Metric metric) {
        return episode.succeeded() || !metric.successOnly();
    }

    private <E extends TraceEvent> Stream<E> events(Class<E> kind) {
        return episode.trace().events().stream().filter(kind::isInstance).map(kind::cast);
    }
}
