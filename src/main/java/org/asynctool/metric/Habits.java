package org.asynctool.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asynctool.time.VirtualTime;
import org.asynctool.trace.TraceEvent.Waited;

/** Finds the habits of a sub-task, the first sign of each. */
final class Habits {

    private final Analysis analysis;
    private final SubTaskLog subTask;

    Habits(Analysis analysis, SubTaskLog subTask) {
        this.analysis = analysis;
        this.subTask = subTask;
    }

    /**
     * Returns what was found, in the order of the habits.
     *
     * @param redundant the redundant calls of the episode
     */
    List<Finding<Habit>> find(Set<LoggedCall> redundant) {
        List<Finding<Habit>> found = new ArrayList<>();
        if (!analysis.log.trace().header().synchronous()) {
            idleWhileReady().ifPresent(found::add);
        }
        redundantCall(redundant).ifPresent(found::add);
        dependencyViolation().ifPresent(found::add);
        return found;
    }

    private Optional<Finding<Habit>> idleWhileReady() {
        for (Waited wait : analysis.log.waits()) {
            Span waited = new Span(wait.fromMillis(), wait.virtualMillis());
            for (HeldStep step : waited.lengthMillis() > 0 ? subTask.matcher.steps : List.<HeldStep>of()) {
                for (Span ready : subTask.readySpans(step, analysis.log.endMillis())) {
                    Span idle = waited.and(ready);
                    if (idle.lengthMillis() > 0) {
                        return Optional.of(idle(step, idle));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Finding<Habit> idle(HeldStep step, Span idle) {
        return new Finding<>(
                Habit.IDLE_WHILE_READY,
                Optional.empty(),
                idle.fromMillis(),
                OpenSteps.expected(step),
                "the agent waited from " + VirtualTime.at(idle.fromMillis()) + " to " + VirtualTime.at(idle.toMillis())
                        + ", although it was ready");
    }

    private Optional<Finding<Habit>> redundantCall(Set<LoggedCall> redundant) {
        return subTask.calls.stream()
                .filter(redundant::contains)
                .findFirst()
                .map(call -> new Finding<>(
                        Habit.REDUNDANT_CALL,
                        Optional.of(call.id),
                        call.sentMillis,
                        "no call whose result is known",
                        OpenSteps.made(call) + " was made before, and nothing was changed since"));
    }

    private Optional<Finding<Habit>> dependencyViolation() {
        for (HeldStep step : subTask.matcher.steps) {
            LoggedCall call = step.premature;
            if (call != null && !step.open()) {
                return Optional.of(Prematurity.finding(Habit.DEPENDENCY_VIOLATION, subTask.matcher, step, call));
            }
        }
        return Optional.empty();
    }
}
