package org.asynctool.metric;

import java.util.Optional;
import java.util.stream.Stream;
import org.asynctool.agent.Observation.RefusalKind;

/** The causes that show in a call. */
final class CallCauses {

    private final Analysis analysis;
    private final SubTaskLog subTask;
    private final OpenSteps open;

    CallCauses(Analysis analysis, SubTaskLog subTask, OpenSteps open) {
        this.analysis = analysis;
        this.subTask = subTask;
        this.open = open;
    }

    Optional<Finding<Cause>> unknownTool() {
        return refused(RefusalKind.UNKNOWN_TOOL).map(call -> found(Cause.UNKNOWN_TOOL, call, refusal(call)));
    }

    Optional<Finding<Cause>> malformedCall() {
        return refused(RefusalKind.MALFORMED).map(call -> found(Cause.MALFORMED_CALL, call, refusal(call)));
    }

    /** A call that an open step of this sub-task was waiting for, made for another sub-task or refused there. */
    Optional<Finding<Cause>> toolConfusion() {
        for (LoggedCall call : analysis.log.calls()) {
            boolean elsewhere = !call.accepted() || !call.subTask.equals(subTask.plan.id());
            boolean confused = call.accepted() || call.refusal.equals(Optional.of(RefusalKind.WRONG_SUBTASK));
            StepOfSubTask meantFor = call.meantFor.orElse(null);
            if (elsewhere
                    && confused
                    && meantFor != null
                    && meantFor.subTask().equals(subTask.plan.id())
                    && open.holds(meantFor.step())) {
                HeldStep step = subTask.matcher.steps.get(meantFor.step().place());
                return Optional.of(new Finding<>(
                        Cause.TOOL_CONFUSION,
                        Optional.of(call.id),
                        call.sentMillis,
                        OpenSteps.expected(step) + " for sub-task " + subTask.plan.id(),
                        OpenSteps.made(call) + " was made for "
                                + (call.subTask.isEmpty() ? "no sub-task" : "sub-task " + call.subTask)));
            }
        }
        return Optional.empty();
    }

    Optional<Finding<Cause>> dependencyViolation() {
        for (HeldStep step : open.steps()) {
            LoggedCall call = step.premature;
            if (call != null) {
                return Optional.of(Prematurity.finding(Cause.DEPENDENCY_VIOLATION, subTask.matcher, step, call));
            }
        }
        return Optional.empty();
    }

    Optional<Finding<Cause>> hallucinatedArgument() {
        return new Hallucination(analysis, subTask, open).find();
    }

    /** The first call so refused; one that named no sub-task may have been meant for any. */
    private Optional<LoggedCall> refused(RefusalKind kind) {
        if (!open.any()) {
            return Optional.empty();
        }
        return Stream.concat(subTask.calls.stream(), analysis.strayCalls.stream())
                .filter(call -> call.refusal.equals(Optional.of(kind)))
                .findFirst();
    }

    private Finding<Cause> found(Cause cause, LoggedCall call, String why) {
        HeldStep step = open.withTool(call.tool).orElseGet(() -> open.steps().get(0));
        return new Finding<>(cause, Optional.of(call.id), call.sentMillis, OpenSteps.expected(step), why);
    }

    private static String refusal(LoggedCall call) {
        return OpenSteps.made(call) + " was refused: " + CallText.of(call.refusalMessage);
    }
}
