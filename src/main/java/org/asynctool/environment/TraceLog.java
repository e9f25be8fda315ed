package org.asynctool.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asynctool.trace.Trace;
import org.asynctool.trace.TraceEnd;
import org.asynctool.trace.TraceEvent;
import org.asynctool.trace.TraceHeader;

/**
 * What has happened so far. Guarded by its lock, since the one who waits for an episode that ran out of
 * wall-clock time reads it while the abandoned thread may still write.
 */
final class TraceLog {

    private final TraceHeader header;
    private final List<TraceEvent> events = new ArrayList<>();
    private long lastMillis;

    TraceLog(TraceHeader header) {
        this.header = header;
    }

    synchronized void add(TraceEvent event) {
        events.add(event);
        lastMillis = Math.max(lastMillis, event.virtualMillis());
    }

    synchronized long lastMillis() {
        return lastMillis;
    }

    synchronized Trace ended(TraceEnd end) {
        return new Trace(header, events, end);
    }

    /** Returns the trace of an episode that could not go on. */
    Trace broken() {
        return ended(new TraceEnd(lastMillis(), TraceEnd.Reason.COULD_NOT_RUN, Optional.empty(), Map.of()));
    }
}
