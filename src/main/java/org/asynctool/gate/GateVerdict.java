package org.asynctool.gate;

import java.util.OptionalDouble;
import org.apiguardian.api.API;

/**
 * What became of a gate.
 *
 * @param state the verdict
 * @param spec the gate
 * @param value the suite value; empty where there is none
 * @param tasks how many tasks the value is a mean of
 * @param text the verdict for people, of one line or several; safe to print
 */
@API(status = API.Status.EXPERIMENTAL)
public record GateVerdict(State state, GateSpec spec, OptionalDouble value, int tasks, String text) {

    /** The verdicts. */
    public enum State {
        /** The value is within its bounds. */
        PASSED,
        /** The value is not, or there is none. */
        FAILED,
        /** It cannot be judged, since something is broken or missing. */
        ERROR,
        /** It was not judged, since only a part of the tasks was selected. */
        SKIPPED
    }
}
