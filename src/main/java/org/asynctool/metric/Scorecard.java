package org.asynctool.metric;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apiguardian.api.API;

/**
 * The metrics of one episode.
 *
 * @param task id of the task
 * @param trial number of the trial, from 1
 * @param success whether every sub-task succeeded
 * @param values value of each metric by name, in the order of {@link Metrics#all()}; a metric that is
 *     not applicable is missing
 * @param subTasks the score of each sub-task, in the order of the task
 */
@API(status = API.Status.STABLE)
public record Scorecard(
        String task, int trial, boolean success, Map<String, Double> values, List<SubTaskScore> subTasks) {

    /**
     * Copies list and map and keeps their order.
     *
     * @param task id of the task
     * @param trial number of the trial, from 1
     * @param success whether every sub-task succeeded
     * @param values value of each metric by name, in the order of {@link Metrics#all()}; a metric that
     *     is not applicable is missing
     * @param subTasks the score of each sub-task, in the order of the task
     */
    public Scorecard {
        values = MetricValues.copyOf(values);
        subTasks = List.copyOf(subTasks);
    }

    /**
     * Returns the value of a metric.
     *
     * @param metric name of the metric
     * @return its value; empty if it is not applicable
     */
    public OptionalDouble value(String metric) {
        Double value = values.get(metric);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /**
     * The score of one sub-task.
     *
     * @param subTask id of the sub-task
     * @param category its category; empty for none
     * @param success whether every part of its goal holds
     * @param values value of each {@code step.*} and {@code subtask.*} metric, by name
     * @param reasons why it did not succeed, the first divergence first; empty if it did
     * @param cause why it did not succeed, by kind; empty if it did
     * @param habits what it shows of the agent's ways, at most one finding of each kind
     */
    public record SubTaskScore(
            String subTask,
            String category,
            boolean success,
            Map<String, Double> values,
            List<Reason> reasons,
            Optional<Finding<Cause>> cause,
            List<Finding<Habit>> habits) {

        /**
         * Copies values, reasons and habits and keeps their order.
         *
         * @param subTask id of the sub-task
         * @param category its category; empty for none
         * @param success whether every part of its goal holds
         * @param values value of each {@code step.*} and {@code subtask.*} metric, by name
         * @param reasons why it did not succeed, the first divergence first; empty if it did
         * @param cause why it did not succeed, by kind; empty if it did
         * @param habits what it shows of the agent's ways, at most one finding of each kind
         */
        public SubTaskScore {
            values = MetricValues.copyOf(values);
            reasons = List.copyOf(reasons);
            habits = List.copyOf(habits);
        }
    }

    /**
     * Why a sub-task did not succeed.
     *
     * @param virtualMillis when it showed
     * @param expected what was expected, for people
     * @param actual what happened instead, for people
     */
    public record Reason(long virtualMillis, String expected, String actual) {}
}
