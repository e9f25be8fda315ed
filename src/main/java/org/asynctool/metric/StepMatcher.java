package org.asynctool.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.asynctool.json.CanonicalJson;
import org.asynctool.task.ArgumentPattern;
import org.asynctool.task.StepRef;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Matches the accepted calls of one sub-task with its steps, in order of acceptance.
 *
 * <ol>
 *   <li>Candidates are open steps of an arrived request with the same tool and matching arguments;
 *       references are read from the result of the call that holds the step they name.
 *   <li>A candidate is <em>legal</em> if all its predecessors were done at the start of the call's turn.
 *       The call holds the legal candidate with the fewest matchers, of several the first in the file.
 *   <li>Else the call is <em>premature</em> for the first candidate, where a reference to a step that is
 *       not done counts as matching. It does not hold the step.
 *   <li>Else the call is <em>extra</em>.
 *   <li>A step whose holder's result is a failure is open again from the observation that shows it, or
 *       from the end of the episode if none does.
 *   <li>A step whose holder's result never comes is taken over by a later legal call that fits it and no
 *       open step: else one lost result would make a task impossible to complete.
 * </ol>
 */
final class StepMatcher {

    final SubTaskPlan plan;
    final List<HeldStep> steps = new ArrayList<>();

    private final BiPredicate<StepRef, JsonNode> refs = this::refersTo;

    /** How many accepted calls held a step, if only for some time. */
    int holding;

    /** How many accepted calls were premature. */
    int premature;

    StepMatcher(SubTaskPlan plan) {
        this.plan = plan;
        for (StepPlan step : plan.steps()) {
            steps.add(new HeldStep(step));
        }
    }

    /** Finds the step that an accepted call is for, while the requests before {@code requests} arrived. */
    void match(LoggedCall call, int requests) {
        HeldStep best = null;
        HeldStep early = null;
        for (HeldStep step : steps) {
            boolean candidate = (step.open() || step.lost()) && step.plan.step().request() < requests;
            if (!candidate || !fits(step, call.tool, call.arguments, step.plan.arguments())) {
                continue;
            }
            if (predecessorsDone(step)) {
                best = better(best, step);
            } else if (step.open() && early == null) {
                early = step;
            }
        }
        settle(call, best, early);
    }

    /** A result was in an observation that was made then. */
    void seen(LoggedCall call, long virtualMillis) {
        StepPlan plan = call.step;
        if (plan == null || steps.get(plan.place()).holder != call) {
            return;
        }
        if (call.failed()) {
            steps.get(plan.place()).reopen(virtualMillis);
        } else {
            steps.get(plan.place()).done = true;
        }
    }

    void end(long virtualMillis) {
        for (HeldStep step : steps) {
            step.end(virtualMillis);
        }
    }

    boolean predecessorsDone(HeldStep step) {
        for (int before : step.plan.before()) {
            if (!steps.get(before).done) {
                return false;
            }
        }
        return true;
    }

    /** The first open step that a call of another sub-task, or a refused one, would fit; null for none. */
    @Nullable
    StepPlan openStepFor(String tool, JsonNode arguments, int requests) {
        for (HeldStep step : steps) {
            if (step.open()
                    && step.plan.step().request() < requests
                    && (fits(step, tool, arguments, step.plan.arguments())
                            || fits(step, tool, arguments, step.plan.step().arguments()))) {
                return step.plan;
            }
        }
        return null;
    }

    /** The result of the call that holds a step, if it came and is no failure; null if not. */
    @Nullable
    JsonNode resultOf(String stepId) {
        LoggedCall holder = steps.get(plan.places().get(stepId)).holder;
        return holder != null && holder.cameWell() ? holder.result : null;
    }

    private boolean fits(HeldStep step, String tool, JsonNode arguments, ArgumentPattern pattern) {
        return step.plan.run().tool().equals(tool) && pattern.matches(arguments, refs);
    }

    private boolean refersTo(StepRef ref, JsonNode value) {
        HeldStep step = steps.get(plan.places().get(ref.step()));
        LoggedCall holder = step.holder;
        return !step.done || holder == null || CanonicalJson.equal(ref.in(holder.result), value);
    }

    private static HeldStep better(@Nullable HeldStep best, HeldStep other) {
        if (best == null || best.open() != other.open()) {
            return best == null || other.open() ? other : best;
        }
        return other.plan.matchers() < best.plan.matchers() ? other : best;
    }

    private void settle(LoggedCall call, @Nullable HeldStep best, @Nullable HeldStep early) {
        if (best != null) {
            best.hold(call);
            holding++;
            honour(best);
        } else if (early != null) {
            early.tooEarly(call);
            premature++;
            honour(early);
        } else {
            call.match = LoggedCall.Match.EXTRA;
        }
    }

    private void honour(HeldStep step) {
        for (int i = 0; i < step.honoured.length; i++) {
            step.honoured[i] |= steps.get(step.plan.before().get(i)).done;
        }
    }
}
