package org.asynctool.trace;

import java.util.List;
import org.apiguardian.api.API;

/**
 * Everything that happened in one episode. With the task it is all that scoring needs.
 *
 * @param header who ran what, and the reference run
 * @param events what happened, in the order in which it did
 * @param end how the episode ended
 */
@API(status = API.Status.STABLE)
public record Trace(TraceHeader header, List<TraceEvent> events, TraceEnd end) {

    /** The version of the trace format. */
    public static final int VERSION = 1;

    /**
     * Copies the events.
     *
     * @param header who ran what, and the reference run
     * @param events what happened, in the order in which it did
     * @param end how the episode ended
     */
    public Trace {
        events = List.copyOf(events);
    }
}
