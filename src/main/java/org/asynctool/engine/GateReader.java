package org.asynctool.engine;

import java.util.OptionalDouble;
import org.asynctool.Gate;
import org.asynctool.gate.GateSpec;

/** Turns annotations into gates. */
final class GateReader {

    private GateReader() {}

    /**
     * Reads one gate.
     *
     * @throws IllegalArgumentException if there is no such metric, or the bounds make no sense
     */
    static GateSpec read(Gate gate) {
        return GateSpec.of(gate.metric(), bound(gate.atLeast()), bound(gate.atMost()));
    }

    private static OptionalDouble bound(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
