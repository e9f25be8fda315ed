package org.asynctool.gate;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.asynctool.metric.Metric;
import org.asynctool.metric.MetricValues;
import org.asynctool.metric.TrialMetrics;

/**
 * A task as it went in a run that later ones are compared with.
 *
 * @param task its id
 * @param digest SHA-256 of its canonical JSON, 64 hexadecimal digits
 * @param trials how many trials ran, 1 or more
 * @param successes how many of them succeeded, from 0 to {@code trials}
 * @param values the mean over trials of each metric that counted in one, by name; finite
 * @param divergence where the first trial that missed went wrong; empty if none missed
 */
@API(status = API.Status.EXPERIMENTAL)
public record BaselineTask(
        String task,
        String digest,
        int trials,
        int successes,
        Map<String, Double> values,
        Optional<Diverged> divergence) {

    /**
     * Copies the values and keeps their order.
     *
     * @param task its id
     * @param digest SHA-256 of its canonical JSON, 64 hexadecimal digits
     * @param trials how many trials ran, 1 or more
     * @param successes how many of them succeeded, from 0 to {@code trials}
     * @param values the mean over trials of each metric that counted in one, by name; finite
     * @param divergence where the first trial that missed went wrong; empty if none missed
     * @throws IllegalArgumentException if there are no trials, or more successes than trials
     */
    public BaselineTask {
        values = MetricValues.copyOf(values);
        if (trials < 1 || successes < 0 || successes > trials) {
            throw new IllegalArgumentException("task '" + task + "' must have 1 or more trials and not more successes,"
                    + " but has " + trials + " and " + successes);
        }
    }

    /**
     * Returns the value of a metric, also of those over several trials.
     *
     * @param metric the metric
     * @return the value; empty where it did not count, or needs more trials
     */
    public OptionalDouble value(Metric metric) {
        if (TrialMetrics.includes(metric)) {
            return Trials.value(metric, trials, successes);
        }
        Double value = values.get(metric.name());
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
