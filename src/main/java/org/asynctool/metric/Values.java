package org.asynctool.metric;

import java.util.Arrays;
import java.util.OptionalDouble;

/** Values of metrics by name, in the order in which they are put; each is put once. */
final class Values {

    private String[] names = new String[32];
    private double[] values = new double[32];
    private int size;

    void put(String metric, double value) {
        if (size == names.length) {
            names = Arrays.copyOf(names, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        names[size] = metric;
        values[size] = value;
        size++;
    }

    /** Leaves the metric out where it is not applicable. */
    void put(String metric, OptionalDouble value) {
        if (value.isPresent()) {
            put(metric, value.getAsDouble());
        }
    }

    MetricValues byName() {
        return new MetricValues(Arrays.copyOf(names, size), Arrays.copyOf(values, size));
    }
}
