package org.asynctool.metric;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.asynctool.metric.Metric.Direction;

/**
 * The metrics that say how a task fares in several trials, {@code trials.pass^k} and {@code trials.pass@k} for each k
 * from 1 to 99. An episode has no value of them; a task has.
 */
@API(status = API.Status.INTERNAL)
public final class TrialMetrics {

    private static final String PREFIX = "trials.pass";
    private static final Pattern NAME = Pattern.compile(Pattern.quote(PREFIX) + "([\\^@])([1-9]\\d?)");

    private TrialMetrics() {}

    /**
     * Finds a metric.
     *
     * @param name its dotted name
     * @return the metric; empty if it is none of these
     */
    public static Optional<Metric> named(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String which = parts.group(1).equals("^") ? "all of " : "any of ";
        return Optional.of(new Metric(
                name,
                "",
                Direction.HIGHER,
                0,
                1,
                false,
                "share of the choices of " + parts.group(2) + " out of a task's trials in which " + which
                        + "them succeeded"));
    }

    /**
     * Tells whether a metric is one of these.
     *
     * @param metric any metric
     * @return whether a task, and not an episode, has it
     */
    public static boolean includes(Metric metric) {
        return metric.name().startsWith(PREFIX) && NAME.matcher(metric.name()).matches();
    }

    /**
     * Returns how many trials of a task a metric takes.
     *
     * @param metric any metric
     * @return k for these metrics, 1 for all others
     */
    public static int trials(Metric metric) {
        Matcher parts = NAME.matcher(metric.name());
        return parts.matches() ? Integer.parseInt(parts.group(2)) : 1;
    }

    /**
     * Tells whether all trials have to succeed.
     *
     * @param metric one of these metrics
     * @return true for {@code trials.pass^k}, false for {@code trials.pass@k}
     */
    public static boolean wantsAll(Metric metric) {
        return metric.name().contains("^");
    }
}
