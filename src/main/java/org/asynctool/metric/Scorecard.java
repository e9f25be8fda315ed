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
     * @param idle the step beside which the agent waited longest; empty if no wait was avoidable by a step of it
     */
    public record SubTaskScore(
            String subTask,
            String category,
            boolean success,
            Map<String, Double> values,
            List<Reason> reasons,
            Optional<Finding<Cause>> cause,
            List<Finding<Habit>> habits,
            Optional<Idle> idle) {

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
         * @param idle the step beside which the agent waited longest; empty if no wait was avoidable by a step of
         *     it
         */
        public SubTaskScore {
            values = MetricValues.copyOf(values);
            reasons = List.copyOf(reasons);
            habits = List.copyOf(habits);
        }

        /**
         * Returns the value of a metric.
         *
         * @param metric name of the metric
         * @return its value, for {@code failure.*} and {@code habit.*} whether it was found; empty if sub-tasks do not
         *     have it or it is not applicable
         */
        public OptionalDouble value(String metric) {
            Double value = values.get(metric);
            return value == null ? Finding.share(metric, cause, habits) : OptionalDouble.of(value);
        }

        /**
         * Describes a sub-task of which diagnosis found nothing.
         *
         * @param subTask id of the sub-task
         * @param category its category; empty for none
         * @param success whether every part of its goal holds
         * @param values value of each {@code step.*} and {@code subtask.*} metric, by name
         * @param reasons why it did not succeed, the first divergence first; empty if it did
         */
        public SubTaskScore(
                String subTask, String category, boolean success, Map<String, Double> values, List<Reason> reasons) {
            this(subTask, category, success, values, reasons, Optional.empty(), List.of(), Optional.empty());
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

    /**
     * A step that the agent waited beside, although it could have called it.
     *
     * @param fromMillis when that wait began, or the step became ready in it
     * @param toMillis when the last such wait ended, or the step was called
     * @param waitedMillis how much of the time between was spent in waits, above 0
     * @param step id of the step
     * @param tool its tool
     */
    public record Idle(long fromMillis, long toMillis, long waitedMillis, String step, String tool) {}
}
