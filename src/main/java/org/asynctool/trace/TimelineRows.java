package org.asynctool.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.asynctool.json.Json;
import org.asynctool.json.StrictObject;
import org.asynctool.text.Count;
import org.asynctool.time.VirtualTime;
import org.asynctool.trace.TraceEvent.AnswerRefused;
import org.asynctool.trace.TraceEvent.Answered;
import org.asynctool.trace.TraceEvent.CallAccepted;
import org.asynctool.trace.TraceEvent.CallRefused;
import org.asynctool.trace.TraceEvent.RequestArrived;
import org.asynctool.trace.TraceEvent.ResultCame;
import org.asynctool.trace.TraceEvent.TurnBegan;
import org.asynctool.trace.TraceEvent.Waited;

/** Gathers the rows of a timeline from the events of a trace. */
final class TimelineRows {

    private final long endMillis;
    private final List<Supplier<TimelineRow>> rows = new ArrayList<>();
    private final Map<String, TimelineCall> calls = new LinkedHashMap<>();
    private final TimelineBar waitBar;
    private int waits;
    private long waitMillis;

    private TimelineRows(long endMillis) {
        this.endMillis = endMillis;
        this.waitBar = new TimelineBar(endMillis);
    }

    static TimelineRows of(Trace trace) {
        TimelineRows rows = new TimelineRows(trace.end().virtualMillis());
        trace.events().forEach(rows::add);
        return rows;
    }

    List<TimelineRow> rows() {
        return rows.stream().map(Supplier::get).toList();
    }

    Optional<TimelineRow> waits() {
        String outcome = Count.of(waits, "wait") + ", " + VirtualTime.seconds(waitMillis);
        return waits == 0 ? Optional.empty() : Optional.of(new TimelineRow(0, "waits", waitBar, outcome));
    }

    private void add(TraceEvent event) {
        if (event instanceof CallAccepted call) {
            TimelineCall row = new TimelineCall(call);
            calls.put(call.call(), row);
            rows.add(() -> row.row(endMillis));
        } else if (event instanceof ResultCame result) {
            call(result.call()).ifPresent(call -> call.came(result));
        } else if (event instanceof TurnBegan turn) {
            turn.seen().forEach(id -> call(id).ifPresent(call -> call.seen(turn.virtualMillis())));
        } else if (event instanceof Waited wait) {
            waits++;
            waitMillis = VirtualTime.plus(waitMillis, Math.max(0, wait.virtualMillis() - wait.fromMillis()));
            waitBar.paint('~', wait.fromMillis(), wait.virtualMillis());
        } else {
            addMoment(event);
        }
    }

    private void addMoment(TraceEvent event) {
        if (event instanceof CallRefused call) {
            String label =
                    call.call() + call.subTask().map(id -> " " + id + " ").orElse(" ") + call.tool();
            moment(event, 'x', label, "refused " + StrictObject.word(call.kind()));
        } else if (event instanceof Answered answer) {
            moment(event, '!', "answer " + answer.subTask(), at(event) + Json.write(answer.value()));
        } else if (event instanceof AnswerRefused answer) {
            moment(event, 'x', "answer " + answer.subTask(), "refused " + answer.message());
        } else if (event instanceof RequestArrived request) {
            moment(event, '+', "request " + request.subTask(), at(event) + "request " + request.request());
        }
    }

    private void moment(TraceEvent event, char mark, String label, String outcome) {
        TimelineBar bar = new TimelineBar(endMillis).mark(mark, event.virtualMillis());
        rows.add(() -> new TimelineRow(event.virtualMillis(), label, bar, outcome));
    }

    private Optional<TimelineCall> call(String id) {
        return Optional.ofNullable(calls.get(id));
    }

    private static String at(TraceEvent event) {
        return VirtualTime.at(event.virtualMillis()) + " ";
    }
}
