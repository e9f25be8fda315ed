package org.asynctool.metric;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** Values of metrics by name, in the order in which they are put. */
final class Values {

    private final Map<String, Double> byName = new LinkedHashMap<>();

    void put(String metric, double value) {
        byName.put(metric, value);
    }

    /** Leaves the metric out where it is not applicable. */
    void put(String metric, OptionalDouble value) {
        if (value.isPresent()) {
            byName.put(metric, value.getAsDouble());
        }
    }

    Map<String, Double> byName() {
        return byName;
    }
}
