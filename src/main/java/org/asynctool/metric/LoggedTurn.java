package org.asynctool.metric;

import java.util.ArrayList;
import java.util.List;
import org.asynctool.trace.TraceEvent.Answered;
import org.asynctool.trace.TraceEvent.RequestArrived;
import org.asynctool.trace.TraceEvent.TurnBegan;

/** A turn with what it saw and did, in the order in which it took effect. */
final class LoggedTurn {

    final TurnBegan began;
    final List<LoggedCall> seen = new ArrayList<>();
    final List<LoggedCall> calls = new ArrayList<>();
    final List<Answered> answers = new ArrayList<>();
    final List<RequestArrived> requests = new ArrayList<>();

    /** Whether the trace shows any action: a call, an answer or a wait, refused ones included. */
    boolean acted;

    LoggedTurn(TurnBegan began) {
        this.began = began;
    }
}
