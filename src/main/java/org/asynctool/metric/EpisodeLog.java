package org.asynctool.metric;

import java.util.List;
import java.util.Map;
import org.asynctool.agent.Observation.Wake;
import org.asynctool.trace.Trace;
import org.asynctool.trace.TraceEnd.Reason;
import org.asynctool.trace.TraceEvent.Waited;
import tools.jackson.databind.JsonNode;

/**
 * The events of a trace, put together by turn and by call.
 *
 * @param trace the trace
 * @param turns the turns in order
 * @param calls all calls in order, refused ones included
 * @param waits the waits in order
 * @param mostInFlight most calls in flight at once
 */
record EpisodeLog(Trace trace, List<LoggedTurn> turns, List<LoggedCall> calls, List<Waited> waits, int mostInFlight) {

    static EpisodeLog of(Trace trace) {
        return new EpisodeLogReader().read(trace);
    }

    long endMillis() {
        return trace.end().virtualMillis();
    }

    /** Final state of each world of a sub-task. */
    Map<String, JsonNode> statesOf(String subTask) {
        return trace.end().states().getOrDefault(subTask, Map.of());
    }

    /** Waits with nothing to wait for. */
    int emptyWaits() {
        int empty = 0;
        for (Waited wait : waits) {
            if (wait.woke() == Wake.EMPTY) {
                empty++;
            }
        }
        return empty;
    }

    /**
     * Turns without any action. A finish leaves no event, and a limit may keep the last turn from taking
     * effect, so the last turn counts only if the episode stalled.
     */
    int emptyTurns() {
        int counted = trace.end().reason() == Reason.STALLED ? turns.size() : turns.size() - 1;
        int empty = 0;
        for (int i = 0; i < counted; i++) {
            if (!turns.get(i).acted) {
                empty++;
            }
        }
        return empty;
    }
}
