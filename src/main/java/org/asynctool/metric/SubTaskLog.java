package org.asynctool.metric;

import java.util.ArrayList;
import java.util.List;
import org.asynctool.time.VirtualTime;

/** What happened in one sub-task: its requests, its calls and what became of its steps. */
final class SubTaskLog {

    final SubTaskPlan plan;
    final StepMatcher matcher;
    final RequestLog requests;

    /** Calls of this sub-task in order, refused ones that named it included. */
    final List<LoggedCall> calls = new ArrayList<>();

    SubTaskLog(SubTaskPlan plan) {
        this.plan = plan;
        matcher = new StepMatcher(plan);
        requests = new RequestLog(plan.subTask().requests().size());
    }

    /** Whether some step is ready now: open, its request there and all its predecessors done. */
    boolean anyReady() {
        for (HeldStep step : matcher.steps) {
            if (step.open() && requests.current(step.plan.step().request()) && matcher.predecessorsDone(step)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The spans in which a step was ready, known at the end: it was open, its request had arrived and was
     * not answered, and the result of every predecessor was there, seen or not. A result that is a
     * failure, or that never came, makes nothing ready.
     */
    List<Span> readySpans(HeldStep step, long endMillis) {
        long from = 0;
        for (int before : step.plan.before()) {
            // At the end no step is held by a call whose result is a failure.
            LoggedCall holder = matcher.steps.get(before).holder;
            from = Math.max(from, holder == null ? VirtualTime.NEVER : holder.cameMillis);
        }
        Span possible = new Span(from, VirtualTime.NEVER)
                .and(requests.span(step.plan.step().request(), endMillis));
        List<Span> ready = new ArrayList<>();
        for (Span open : step.openSpans()) {
            Span span = possible.and(open);
            if (span.lengthMillis() > 0) {
                ready.add(span);
            }
        }
        return ready;
    }

    /** Steps that are held at the end. */
    int held() {
        int held = 0;
        for (HeldStep step : matcher.steps) {
            if (!step.open()) {
                held++;
            }
        }
        return held;
    }
}
