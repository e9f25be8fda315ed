package org.asynctool.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asynctool.metric.Scorecard.Reason;
import org.asynctool.metric.StateComparison.Difference;
import org.asynctool.task.Goal;
import org.asynctool.task.Goal.AnswerRule;
import org.asynctool.task.SubTask;
import org.asynctool.trace.TraceEvent.Answered;

/** Judges the goal of one sub-task and says why it does not hold. */
final class GoalJudge {

    private final Analysis analysis;
    private final SubTaskLog subTask;
    private final Goal goal;
    private final List<Reason> reasons = new ArrayList<>();

    GoalJudge(Analysis analysis, SubTaskLog subTask) {
        this.analysis = analysis;
        this.subTask = subTask;
        goal = subTask.plan.subTask().goal();
    }

    /** Returns what does not hold; empty if the sub-task succeeded. */
    List<Reason> reasons(Divergence divergence, Optional<Difference> state, boolean responses) {
        List<Reason> steps = divergence.reasons();
        if (goal.steps() == Goal.Part.REFERENCE) {
            reasons.addAll(steps);
        }
        answers();
        if (goal.state() == Goal.Part.REFERENCE) {
            state.ifPresent(this::state);
        }
        if (goal.responses() == Goal.Part.REFERENCE && !responses) {
            atEnd("the results of all read-only steps of the reference", "some were never delivered");
        }
        forbidden();
        checks();
        unconfirmed();
        if (!reasons.isEmpty() && goal.steps() == Goal.Part.ANY && !steps.isEmpty()) {
            reasons.add(0, steps.get(0));
        }
        return reasons;
    }

    private void answers() {
        AnswerRules rules = new AnswerRules(subTask.matcher);
        for (int request = 0; request < subTask.requests.size(); request++) {
            Answered answer = subTask.requests.answer(request);
            if (answer == null) {
                atEnd("an answer to " + named(request), named(request) + " was not answered");
                return;
            }
            if (request < goal.answers().size()) {
                answer(rules, goal.answers().get(request), answer);
            }
        }
    }

    private void answer(AnswerRules rules, List<AnswerRule> wanted, Answered answer) {
        for (AnswerRule rule : wanted) {
            if (!rules.holds(rule, answer.value())) {
                reasons.add(new Reason(
                        answer.virtualMillis(),
                        rules.expected(rule),
                        "the answer to " + named(answer.request()) + " was "
                                + CallText.of(AnswerText.of(answer.value()))));
            }
        }
    }

    private void state(Difference difference) {
        atEnd(
                "final state " + difference.pointer() + " = " + CallText.of(difference.expected()),
                "final state " + difference.pointer() + " = " + CallText.of(difference.actual()));
    }

    private void forbidden() {
        for (LoggedCall call : subTask.calls) {
            for (String tool : goal.forbidden()) {
                if (isTool(call, tool)) {
                    reasons.add(new Reason(
                            call.sentMillis,
                            "no call of the forbidden tool " + tool,
                            call.id + " " + CallText.call(call.tool, call.arguments)));
                }
            }
        }
    }

    /** Agents may know a tool as {@code <world>_<name>}, where two worlds give one name to two tools. */
    private boolean isTool(LoggedCall call, String tool) {
        if (call.tool.equals(tool)) {
            return true;
        }
        for (String world : subTask.plan.subTask().worlds().keySet()) {
            if (call.tool.equals(world + "_" + tool) && (!call.accepted() || call.world.equals(world))) {
                return true;
            }
        }
        return false;
    }

    private void checks() {
        SubTask judged = subTask.plan.subTask();
        for (String name : goal.checks()) {
            GoalChecks.named(name)
                    .problem(analysis.plan.task(), judged, analysis.log.trace())
                    .ifPresent(problem -> atEnd("check '" + name + "' holds", problem));
        }
    }

    private void unconfirmed() {
        for (LoggedCall call : new Confirmation(subTask).unconfirmed()) {
            reasons.add(new Reason(
                    call.sentMillis,
                    "the result of every call that did a step or may have changed something",
                    call.id + " " + CallText.call(call.tool, call.arguments) + " had no result at the end"));
        }
    }

    private void atEnd(String expected, String actual) {
        reasons.add(new Reason(analysis.log.endMillis(), expected, actual));
    }

    private String named(int request) {
        return subTask.requests.size() == 1 ? "the request" : "request " + request;
    }
}
