package org.asynctool.metric;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asynctool.metric.Scorecard.Idle;
import org.asynctool.time.VirtualTime;

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
     * @param longest the longest avoidable wait
     */
    List<Finding<Habit>> find(Optional<Idle> longest) {
        return Stream.of(longest.map(this::idleWhileReady), redundantCall(), dependencyViolation())
                .flatMap(Optional::stream)
                .toList();
    }

    private Finding<Habit> idleWhileReady(Idle idle) {
        return new Finding<>(
                Habit.IDLE_WHILE_READY,
                Optional.empty(),
                idle.fromMillis(),
                OpenSteps.expected(
                        subTask.matcher.steps.get(subTask.plan.places().get(idle.step()))),
                "the agent waited from " + VirtualTime.at(idle.fromMillis()) + " to " + VirtualTime.at(idle.toMillis())
                        + ", although it was ready");
    }

    private Optional<Finding<Habit>> redundantCall() {
        return subTask.calls.stream()
                .filter(analysis.redundant::contains)
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
