package org.asynctool.gate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.apiguardian.api.API;
import org.asynctool.Gate;
import org.asynctool.Statistic;
import org.asynctool.gate.statistics.Interval;
import org.asynctool.metric.Metric;
import org.asynctool.metric.Metrics;

/**
 * A bound on a statistic of a metric over tasks.
 *
 * @param metric the metric
 * @param atLeast the least value that passes; empty for none
 * @param atMost the greatest value that passes; empty for none
 * @param statistic what is made of the values of the tasks
 * @param scope which tasks it looks at
 * @param confidence how sure it has to be that the bound holds, above 0 and below 1; empty if the value itself decides
 * @param couldNotRun how many episodes may be missing because they could not run, 0 or more
 * @param baseline what the tasks are compared with; empty for nothing
 */
@API(status = API.Status.EXPERIMENTAL)
public record GateSpec(
        Metric metric,
        OptionalDouble atLeast,
        OptionalDouble atMost,
        Statistic statistic,
        Scope scope,
        OptionalDouble confidence,
        int couldNotRun,
        Optional<BaselineBound> baseline) {

    /** How far a mean may be off by rounding alone, relative to the bound. */
    private static final double ROUNDING = 1e-9;

    /**
     * Refuses a gate that nothing or everything passes: it needs at least one bound, finite, within the
     * range of its metric, or a baseline, and {@code atLeast} not above {@code atMost}.
     *
     * @throws IllegalArgumentException if the gate is wrong; the message names gate, metric and value
     *
     * @param metric the metric
     * @param atLeast the least value that passes; empty for none
     * @param atMost the greatest value that passes; empty for none
     * @param statistic what is made of the values of the tasks
     * @param scope which tasks it looks at
     * @param confidence how sure it has to be that the bound holds, above 0 and below 1; empty if the value itself
     *     decides
     * @param couldNotRun how many episodes may be missing because they could not run, 0 or more
     * @param baseline what the tasks are compared with; empty for nothing
     */
    public GateSpec {
        new GateChecks(metric).check(atLeast, atMost, statistic, scope, confidence, couldNotRun, baseline);
    }

    /**
     * Makes a gate without a baseline.
     *
     * @param metric the metric
     * @param atLeast the least value that passes; empty for none
     * @param atMost the greatest value that passes; empty for none
     * @param statistic what is made of the values of the tasks
     * @param scope which tasks it looks at
     * @param confidence how sure it has to be that the bound holds, above 0 and below 1; empty if the value itself
     *     decides
     * @param couldNotRun how many episodes may be missing because they could not run, 0 or more
     * @throws IllegalArgumentException if the gate is wrong; the message names gate, metric and value
     */
    public GateSpec(
            Metric metric,
            OptionalDouble atLeast,
            OptionalDouble atMost,
            Statistic statistic,
            Scope scope,
            OptionalDouble confidence,
            int couldNotRun) {
        this(metric, atLeast, atMost, statistic, scope, confidence, couldNotRun, Optional.empty());
    }

    /**
     * Makes a bound on the mean over all tasks.
     *
     * @param metric the metric
     * @param atLeast the least value that passes; empty for none
     * @param atMost the greatest value that passes; empty for none
     * @throws IllegalArgumentException if the gate is wrong; the message names gate, metric and value
     */
    public GateSpec(Metric metric, OptionalDouble atLeast, OptionalDouble atMost) {
        this(metric, atLeast, atMost, Statistic.MEAN, Scope.ALL, OptionalDouble.empty(), 0);
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
        return new GateSpec(
                known(gate.metric()),
                optional(gate.atLeast()),
                optional(gate.atMost()),
                gate.statistic(),
                new Scope(gate.tag(), gate.category(), List.of(gate.tasks())),
                optional(gate.confidence()),
                gate.couldNotRun(),
                BaselineBound.of(gate.metric(), gate.baseline(), gate.margin()));
    }

    /**
     * Returns the gate as a formula.
     *
     * @return for example {@code task.success >= 0.80}, {@code median of time.makespan[tag=dual] <= 60.000s with
     *     confidence 0.95} or {@code task.success >= baseline travel.json - 0.02}
     */
    public String describe() {
        return formula() + sure();
    }

    /** Returns the formula without the confidence. */
    String formula() {
        return formula(subject() + scope.describe());
    }

    /** Returns the formula without what the gate looks at. */
    String describeWithoutScope() {
        return formula(subject()) + sure();
    }

    private String formula(String subject) {
        return (hasBounds() ? bounds(subject) : subject)
                + baseline.map(bound -> (hasBounds() ? " and" : "") + bound.describe(metric))
                        .orElse("");
    }

    private String sure() {
        return confidence.isPresent() ? " with confidence " + confidence.getAsDouble() : "";
    }

    /** Tells whether there is a bound besides the baseline. */
    boolean hasBounds() {
        return atLeast.isPresent() || atMost.isPresent();
    }

    private String subject() {
        String of = statistic == Statistic.MEAN ? "" : statistic.name().toLowerCase(Locale.ROOT) + " of ";
        return of + metric.name();
    }

    private String bounds(String subject) {
        if (atLeast.isPresent() && atMost.isPresent()) {
            return Figures.bound(metric, atLeast.getAsDouble()) + " <= " + subject + " <= "
                    + Figures.bound(metric, atMost.getAsDouble());
        }
        return atLeast.isPresent()
                ? subject + " >= " + Figures.bound(metric, atLeast.getAsDouble())
                : subject + " <= " + Figures.bound(metric, atMost.getAsDouble());
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

    /** Tells whether the whole of an interval's near side is within the bounds. */
    boolean allows(Interval interval) {
        return (atLeast.isEmpty() || below(interval.low()) <= 0) && (atMost.isEmpty() || above(interval.high()) <= 0);
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
}
