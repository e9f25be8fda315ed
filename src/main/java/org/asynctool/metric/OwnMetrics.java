package org.asynctool.metric;

import java.util.Collection;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.asynctool.spi.Services;
import org.asynctool.task.Task;
import org.asynctool.trace.Trace;

/** The metrics that users registered. */
final class OwnMetrics {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z0-9^@-]+)+");
    private static final Set<String> TAKEN = Set.of(
            "step", "subtask", "task", "time", "wait", "switch", "calls", "cost", "stale", "refresh", "trials",
            "failure", "habit");

    private static final OwnMetrics INSTALLED = new OwnMetrics(
            Services.byName("metric", EpisodeMetric.class, own -> own.metric().name()));

    private final SortedMap<String, EpisodeMetric> byName;

    private OwnMetrics(SortedMap<String, EpisodeMetric> byName) {
        this.byName = byName;
        byName.forEach((name, metric) -> requireName(name, metric.getClass()));
    }

    static Collection<EpisodeMetric> installed() {
        return INSTALLED.byName.values();
    }

    static void into(Values values, Task task, Trace trace) {
        for (EpisodeMetric own : installed()) {
            OptionalDouble value = own.value(task, trace);
            value.ifPresent(number -> requireRange(own.metric(), number));
            values.put(own.metric().name(), value);
        }
    }

    static void requireName(String name, Class<?> type) {
        if (!NAME.matcher(name).matches() || TAKEN.contains(name.substring(0, name.indexOf('.')))) {
            throw new IllegalStateException("metric '" + name + "' of " + type.getName()
                    + " needs a name of two or more parts such as shop.cancellations, whose first part is none of "
                    + TAKEN.stream().sorted().toList());
        }
    }

    static void requireRange(Metric metric, double value) {
        if (!(value >= metric.least() && value <= metric.greatest())) {
            throw new IllegalStateException("metric '" + metric.name() + "' has the value " + value
                    + ", which is not within its range of " + metric.least() + " to " + metric.greatest());
        }
    }
}
