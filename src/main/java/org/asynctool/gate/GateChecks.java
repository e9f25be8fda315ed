package org.asynctool.gate;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.asynctool.Statistic;
import org.asynctool.metric.Costs;
import org.asynctool.metric.Metric;
import org.asynctool.metric.Metric.Direction;

/** Refuses gates that make no sense, each with a message that names gate, metric and value. */
final class GateChecks {

    private final Metric metric;

    GateChecks(Metric metric) {
        this.metric = metric;
    }

    void check(
            OptionalDouble atLeast,
            OptionalDouble atMost,
            Statistic statistic,
            Scope scope,
            OptionalDouble confidence,
            int couldNotRun,
            Optional<BaselineBound> baseline) {
        if (atLeast.isEmpty() && atMost.isEmpty() && baseline.isEmpty()) {
            throw new IllegalArgumentException(
                    "gate on '" + metric.name() + "' has no bound; set atLeast, atMost or baseline");
        }
        requireBound("atLeast", atLeast);
        requireBound("atMost", atMost);
        if (atLeast.orElse(Double.NEGATIVE_INFINITY) > atMost.orElse(Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("gate on '" + metric.name() + "' passes nothing: atLeast "
                    + atLeast.getAsDouble() + " is above atMost " + atMost.getAsDouble());
        }
        requireConfidence(statistic, confidence);
        boolean plain = statistic == Statistic.MEAN && confidence.isEmpty() && baseline.isEmpty();
        if (metric.name().equals(Costs.PER_PASS) && !plain) {
            throw wrong("it divides two sums, of which there is neither another statistic nor a confidence nor a"
                    + " baseline; leave these out");
        }
        if (couldNotRun < 0) {
            throw wrong("couldNotRun must be 0 or more, but was " + couldNotRun);
        }
        if (baseline.isPresent()) {
            requireComparable(statistic, scope);
        }
    }

    private void requireComparable(Statistic statistic, Scope scope) {
        if (metric.direction() == Direction.NEUTRAL) {
            throw wrong("neither greater nor smaller values of it are better, so none is worse than a baseline;"
                    + " bound it with atLeast or atMost");
        }
        if (statistic != Statistic.MEAN) {
            throw wrong("a baseline is compared by the mean over tasks, not by the "
                    + statistic.name().toLowerCase(Locale.ROOT)
                    + "; leave statistic out, or make it a gate of its own");
        }
        if (!scope.category().isEmpty()) {
            throw wrong("a baseline holds values of whole tasks, not of the category '" + scope.category()
                    + "'; leave category out, or compare tasks with a tag");
        }
    }

    private void requireConfidence(Statistic statistic, OptionalDouble confidence) {
        if (confidence.isEmpty()) {
            return;
        }
        double value = confidence.getAsDouble();
        if (!(value > 0 && value < 1)) {
            throw wrong("confidence must be above 0 and below 1, such as 0.95, but was " + value);
        }
        if (statistic == Statistic.MINIMUM || statistic == Statistic.MAXIMUM) {
            throw wrong("there is no confidence in a "
                    + statistic.name().toLowerCase(Locale.ROOT)
                    + ", which only tells of the tasks that were run; leave confidence out, or bound the mean, the"
                    + " median or p95");
        }
    }

    private void requireBound(String name, OptionalDouble bound) {
        double value = bound.orElse(metric.least());
        if (Double.isFinite(value) && value >= metric.least() && value <= metric.greatest()) {
            return;
        }
        throw wrong(name + " must be "
                + (Double.isInfinite(metric.greatest())
                        ? "finite and " + metric.least() + " or more"
                        : "from " + metric.least() + " to " + metric.greatest())
                + ", but was " + value);
    }

    private IllegalArgumentException wrong(String problem) {
        return new IllegalArgumentException("gate on '" + metric.name() + "': " + problem);
    }
}
