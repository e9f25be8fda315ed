package org.asynctool.gate;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.apiguardian.api.API;
import org.asynctool.Gate;
import org.asynctool.metric.Metric;
import org.asynctool.metric.Metrics;

/**
 * A bound on the suite value of a metric: the mean over tasks of the mean over trials.
 *
 * @param metric the metric
 * @param atLeast the least value that passes; empty for none
 * @param atMost the greatest value that passes; empty for none
 */
@API(status = API.Status.EXPERIMENTAL)
public record GateSpec(Metric metric, OptionalDouble atLeast, OptionalDouble atMost) {

    /** How far a mean may be off by rounding alone, relative to the bound. */
    private static final double ROUNDING = 1e-9;

    /**
     * Refuses a gate that nothing or everything passes: it needs at least one bound, finite, within the
     * range of its metric, and {@code atLeast} not above {@code atMost}.
     *
     * @throws IllegalArgumentException if the gate is wrong; the message names gate, metric and value
     *
     * @param metric the metric
     * @param atLeast the least value that passes; empty for none
     * @param atMost the greatest value that passes; empty for none
     */
    public GateSpec {
        if (atLeast.isEmpty() && atMost.isEmpty()) {
            throw new IllegalArgumentException(
                    "gate on '" + metric.name() + "' has no bound; set atLeast, atMost or both");
        }
        requireBound(metric, "atLeast", atLeast);
        requireBound(metric, "atMost", atMost);
        if (atLeast.orElse(Double.NEGATIVE_INFINITY) > atMost.orElse(Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("gate on '" + metric.name() + "' passes nothing: atLeast "
                    + atLeast.getAsDouble() + " is above atMost " + atMost.getAsDouble());
        }
    }

    /**
     * Returns the gate on a metric that is given by its name.
     *
     * @param metric name of the metric, one of {@link Metrics}
     * @param atLeast the least value that passes; empty for none
     * @param atMost the greatest value that passes; empty for none
     * @return the gate
     * @throws IllegalArgumentException if there is no such metric or the gate is wrong; the message
     *     names gate, metric and value
     */
    public static GateSpec of(String metric, OptionalDouble atLeast, OptionalDouble atMost) {
        return new GateSpec(known(metric), atLeast, atMost);
    }

    /**
     * Reads the gate of an annotation.
     *
     * @param gate the annotation
     * @return the gate
     * @throws IllegalArgumentException if there is no such metric or the gate is wrong; the message
     *     names gate, metric and value
     */
    public static GateSpec of(Gate gate) {
        return of(gate.metric(), optional(gate.atLeast()), optional(gate.atMost()));
    }

    /**
     * Returns the gate as a formula.
     *
     * @return for example {@code task.success >= 0.80}
     */
    public String describe() {
        if (atLeast.isPresent() && atMost.isPresent()) {
            return Figures.bound(metric, atLeast.getAsDouble()) + " <= " + metric.name() + " <= "
                    + Figures.bound(metric, atMost.getAsDouble());
        }
        return atLeast.isPresent()
                ? metric.name() + " >= " + Figures.bound(metric, atLeast.getAsDouble())
                : metric.name() + " <= " + Figures.bound(metric, atMost.getAsDouble());
    }

    /**
     * Tells whether a value is within the bounds. A value that misses a bound by no more than a
     * billionth is within: so much the order of additions can do to a mean.
     *
     * @param value a value of the metric
     * @return whether it passes; never for a value that is not a number
     */
    public boolean allows(double value) {
        return shortfall(value) <= 0;
    }

    /** Returns how far a value is on the wrong side of a bound; 0 or less if it passes. */
    double shortfall(double value) {
        if (Double.isNaN(value)) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.max(below(value), above(value));
    }

    List<Double> bounds() {
        return DoubleStream.concat(atLeast.stream(), atMost.stream()).boxed().toList();
    }

    private double below(double value) {
        return atLeast.isEmpty() ? Double.NEGATIVE_INFINITY : atLeast.getAsDouble() - value - slack(atLeast);
    }

    private double above(double value) {
        return atMost.isEmpty() ? Double.NEGATIVE_INFINITY : value - atMost.getAsDouble() - slack(atMost);
    }

    private static double slack(OptionalDouble bound) {
        return ROUNDING * Math.max(1, Math.abs(bound.getAsDouble()));
    }

    private static OptionalDouble optional(double bound) {
        return Double.isNaN(bound) ? OptionalDouble.empty() : OptionalDouble.of(bound);
    }

    private static Metric known(String metric) {
        try {
            return Metrics.require(metric);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("gate on '" + metric + "': " + e.getMessage(), e);
        }
    }

    private static void requireBound(Metric metric, String name, OptionalDouble bound) {
        double value = bound.orElse(metric.least());
        if (Double.isFinite(value) && value >= metric.least() && value <= metric.greatest()) {
            return;
        }
        throw new IllegalArgumentException("gate on '" + metric.name() + "': " + name + " must be "
                + (Double.isInfinite(metric.greatest())
                        ? "finite and " + metric.least() + " or more"
                        : "from " + metric.least() + " to " + metric.greatest())
                + ", but was " + value);
    }
}
