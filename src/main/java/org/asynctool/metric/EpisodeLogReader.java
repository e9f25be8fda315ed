package org.asynctool.metric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asynctool.trace.Trace;
import org.asynctool.trace.TraceEvent;
import org.asynctool.trace.TraceEvent.Answered;
import org.asynctool.trace.TraceEvent.CallAccepted;
import org.asynctool.trace.TraceEvent.CallRefused;
import org.asynctool.trace.TraceEvent.Executed;
import org.asynctool.trace.TraceEvent.RequestArrived;
import org.asynctool.trace.TraceEvent.ResultCame;
import org.asynctool.trace.TraceEvent.TurnBegan;
import org.asynctool.trace.TraceEvent.Waited;

/** Reads the events of a trace once, in order. */
final class EpisodeLogReader {

    private final List<LoggedTurn> turns = new ArrayList<>();
    private final List<LoggedCall> calls = new ArrayList<>();
    private final List<Waited> waits = new ArrayList<>();
    private final Map<String, LoggedCall> callsById = new HashMap<>();

    /** A task has few worlds. */
    private final List<WorldVersion> versions = new ArrayList<>();

    private int inFlight;
    private int mostInFlight;

    EpisodeLog read(Trace trace) {
        for (TraceEvent event : trace.events()) {
            read(event);
        }
        return new EpisodeLog(trace, turns, calls, waits, mostInFlight);
    }

    private void read(TraceEvent event) {
        if (event instanceof TurnBegan began) {
            began(began);
        } else if (event instanceof Executed executed) {
            executed(call(executed.call()));
        } else if (event instanceof ResultCame came) {
            came(came);
        } else {
            acted(turn(event), event);
        }
    }

    private void began(TurnBegan event) {
        LoggedTurn turn = new LoggedTurn(event);
        turns.add(turn);
        for (String id : event.seen()) {
            LoggedCall call = call(id);
            if (call.seenTurn == 0) {
                call.seenTurn = event.number();
                turn.seen.add(call);
            }
        }
    }

    private void acted(LoggedTurn turn, TraceEvent event) {
        if (event instanceof RequestArrived request) {
            turn.requests.add(request);
            return;
        }
        turn.acted = true;
        if (event instanceof CallAccepted accepted) {
            add(turn, new LoggedCall(accepted, worldOf(accepted)));
            mostInFlight = Math.max(mostInFlight, ++inFlight);
        } else if (event instanceof CallRefused refused) {
            add(turn, new LoggedCall(refused));
        } else if (event instanceof Answered answered) {
            turn.answers.add(answered);
        } else if (event instanceof Waited waited) {
            waits.add(waited);
        }
    }

    private WorldVersion worldOf(CallAccepted call) {
        for (WorldVersion version : versions) {
            if (version.isOf(call)) {
                return version;
            }
        }
        WorldVersion version = new WorldVersion(call.subTask(), call.world());
        versions.add(version);
        return version;
    }

    private void add(LoggedTurn turn, LoggedCall call) {
        turn.calls.add(call);
        calls.add(call);
        callsById.put(call.id, call);
    }

    private void came(ResultCame event) {
        LoggedCall call = call(event.call());
        if (event.again() || call.came()) {
            return;
        }
        call.came(event);
        inFlight--;
        // The world never sees a call that a fault turns into an error, and has an event of its own for a time-out.
        if (call.versionWhenExecuted < 0 && !event.faulty()) {
            executed(call);
        }
    }

    private void executed(LoggedCall call) {
        if (!call.readOnly) {
            call.writes.number++;
        }
        call.versionWhenExecuted = call.writes.number;
    }

    private LoggedTurn turn(TraceEvent event) {
        if (turns.isEmpty()) {
            throw new IllegalArgumentException("the trace is broken: before its first turn there is " + event);
        }
        return turns.get(turns.size() - 1);
    }

    private LoggedCall call(String id) {
        LoggedCall call = callsById.get(id);
        if (call == null || !call.accepted()) {
            throw new IllegalArgumentException(
                    "the trace is broken: it tells of a result of call '" + id + "', which was never accepted");
        }
        return call;
    }
}
