package org.asynctool.gate;

import org.asynctool.gate.GateInput.Played;
import org.asynctool.metric.Metric;
import org.asynctool.metric.Metric.Direction;

/**
 * A task before and now.
 *
 * @param before the task of the baseline
 * @param was its value
 * @param now the same task now
 */
record Pair(BaselineTask before, double was, TaskValue<Played> now) {

    /** Returns how much better it is now, in the unit of the metric; below 0 if it is worse. */
    double gain(Metric metric) {
        double change = now.value() - was;
        return metric.direction() == Direction.HIGHER ? change : -change;
    }

    /** Whether it succeeds or does not, and nothing between. */
    boolean binary() {
        return isBinary(was) && isBinary(now.value());
    }

    private static boolean isBinary(double value) {
        return value == 0 || value == 1;
    }
}
