package org.asynctool.metric;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds calls of a sub-task that nobody knows the outcome of.
 *
 * <p>A call is <em>unconfirmed</em> if its result never came and it holds a step or its tool is not
 * read-only, unless a later call that is the same got a result that is no failure: repeating the call
 * is the only way to make up for a lost result.
 */
final class Confirmation {

    private final SubTaskLog subTask;

    Confirmation(SubTaskLog subTask) {
        this.subTask = subTask;
    }

    List<LoggedCall> unconfirmed() {
        List<LoggedCall> unconfirmed = new ArrayList<>();
        Set<CallKey> repeatedWell = new HashSet<>();
        boolean anyPending = false;
        for (LoggedCall call : subTask.calls) {
            anyPending |= call.accepted() && !call.came();
        }
        for (int i = subTask.calls.size() - 1; anyPending && i >= 0; i--) {
            LoggedCall call = subTask.calls.get(i);
            if (call.accepted() && call.cameWell()) {
                repeatedWell.add(CallKey.of(call));
            } else if (matters(call) && !repeatedWell.contains(CallKey.of(call))) {
                unconfirmed.add(0, call);
            }
        }
        return unconfirmed;
    }

    private boolean matters(LoggedCall call) {
        if (!call.accepted() || call.came()) {
            return false;
        }
        StepPlan step = call.step;
        return !call.readOnly || step != null && subTask.matcher.steps.get(step.place()).holder == call;
    }
}
