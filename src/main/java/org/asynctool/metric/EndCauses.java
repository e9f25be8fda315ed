package org.asynctool.metric;

import java.util.Optional;
import org.asynctool.agent.Observation.RefusalKind;
import org.asynctool.time.VirtualTime;
import org.asynctool.trace.TraceEnd.Reason;
import org.asynctool.trace.TraceEvent.Answered;

/** The causes that show in how the episode, or the sub-task, ended. */
final class EndCauses {

    private final Analysis analysis;
    private final SubTaskLog subTask;
    private final OpenSteps open;
    private final Reason reason;
    private final long endMillis;

    EndCauses(Analysis analysis, SubTaskLog subTask, OpenSteps open) {
        this.analysis = analysis;
        this.subTask = subTask;
        this.open = open;
        reason = analysis.log.trace().end().reason();
        endMillis = analysis.log.endMillis();
    }

    Optional<Finding<Cause>> stalled() {
        return reason == Reason.STALLED && !closed()
                ? Optional.of(atEnd(
                        Cause.STALLED,
                        "a call, an answer, or a wait that something can end",
                        "three turns in a row did nothing"))
                : Optional.empty();
    }

    Optional<Finding<Cause>> neglect() {
        long half = endMillis / 2;
        if (endMillis == 0 || actedFrom(half)) {
            return Optional.empty();
        }
        for (HeldStep step : open.steps()) {
            for (Span ready : subTask.readySpans(step, endMillis)) {
                if (ready.fromMillis() <= half && ready.toMillis() >= endMillis) {
                    return Optional.of(new Finding<>(
                            Cause.NEGLECT,
                            Optional.empty(),
                            ready.fromMillis(),
                            OpenSteps.expected(step),
                            "it was ready from " + VirtualTime.at(ready.fromMillis()) + ", and nothing was done for"
                                    + " sub-task " + subTask.plan.id() + " from " + VirtualTime.at(half)
                                    + " to the end at " + VirtualTime.at(endMillis)));
                }
            }
        }
        return Optional.empty();
    }

    Optional<Finding<Cause>> limit() {
        for (LoggedCall call : subTask.calls) {
            Optional<HeldStep> needed =
                    call.refusal.equals(Optional.of(RefusalKind.BUDGET)) ? open.withTool(call.tool) : Optional.empty();
            if (needed.isPresent()) {
                return Optional.of(new Finding<>(
                        Cause.LIMIT,
                        Optional.of(call.id),
                        call.sentMillis,
                        OpenSteps.expected(needed.get()),
                        OpenSteps.made(call) + " was refused: " + CallText.of(call.refusalMessage)));
            }
        }
        return reason == Reason.LIMIT && !closed()
                ? Optional.of(atEnd(
                        Cause.LIMIT,
                        "an answer within limits."
                                + analysis.log.trace().end().limit().orElse(""),
                        "the episode ended there"))
                : Optional.empty();
    }

    Optional<Finding<Cause>> prematureFinish() {
        for (HeldStep step : open.steps()) {
            int request = step.plan.step().request();
            long closes = closedMillis(request);
            for (Span ready : subTask.readySpans(step, endMillis)) {
                if (ready.toMillis() >= closes) {
                    return Optional.of(premature(closes, OpenSteps.expected(step), request, "while it was ready"));
                }
            }
        }
        for (HeldStep step : subTask.matcher.steps) {
            LoggedCall holder = step.holder;
            int request = step.plan.step().request();
            if (holder != null && holder.cameMillis > closedMillis(request)) {
                return Optional.of(premature(
                        closedMillis(request),
                        "the result of " + OpenSteps.made(holder),
                        request,
                        "before it was there"));
            }
        }
        return new Confirmation(subTask)
                .unconfirmed().stream()
                        .findFirst()
                        .map(call -> atEnd(
                                Cause.PREMATURE_FINISH,
                                "the result of " + OpenSteps.made(call),
                                "the episode ended before it was there"));
    }

    private Finding<Cause> premature(long virtualMillis, String expected, int request, String when) {
        boolean answered = subTask.requests.answer(request) != null;
        return new Finding<>(
                Cause.PREMATURE_FINISH,
                Optional.empty(),
                virtualMillis,
                expected,
                (answered ? "the request was answered " : "the agent finished ") + when);
    }

    /** When a request was answered, or the agent finished without an answer; never if something else ended it. */
    private long closedMillis(int request) {
        Answered answer = subTask.requests.answer(request);
        if (answer != null) {
            return answer.virtualMillis();
        }
        boolean arrived = subTask.requests.span(request, endMillis).fromMillis() <= endMillis;
        return reason == Reason.FINISHED && arrived ? endMillis : VirtualTime.NEVER;
    }

    private boolean closed() {
        return subTask.requests.answer(subTask.requests.size() - 1) != null;
    }

    private boolean actedFrom(long virtualMillis) {
        for (LoggedCall call : subTask.calls) {
            if (call.sentMillis >= virtualMillis) {
                return true;
            }
        }
        for (int request = 0; request < subTask.requests.size(); request++) {
            Answered answer = subTask.requests.answer(request);
            if (answer != null && answer.virtualMillis() >= virtualMillis) {
                return true;
            }
        }
        return false;
    }

    private Finding<Cause> atEnd(Cause cause, String expected, String why) {
        return new Finding<>(cause, Optional.empty(), endMillis, expected, why);
    }
}
