package org.asynctool.metric;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pairs each step with at most one call: matches first, then calls of the same tool in order. */
final class Pairing {

    private final @Nullable LoggedCall[] callOfStep;
    private final List<LoggedCall> unpaired;

    private Pairing(@Nullable LoggedCall[] callOfStep, List<LoggedCall> unpaired) {
        this.callOfStep = callOfStep;
        this.unpaired = unpaired;
    }

    static Pairing of(List<HeldStep> steps, List<LoggedCall> calls) {
        @Nullable LoggedCall[] callOfStep = new LoggedCall[steps.size()];
        for (int i = 0; i < callOfStep.length; i++) {
            callOfStep[i] = steps.get(i).bestCall();
        }
        List<LoggedCall> unpaired = new ArrayList<>();
        for (LoggedCall call : calls) {
            StepPlan step = call.step;
            if (step == null || callOfStep[step.place()] != call) {
                unpaired.add(call);
            }
        }
        for (int i = 0; i < callOfStep.length; i++) {
            if (callOfStep[i] == null) {
                callOfStep[i] = takeFirst(steps.get(i).plan.run().tool(), unpaired);
            }
        }
        return new Pairing(callOfStep, unpaired);
    }

    /** The call that a step is paired with; null for none. */
    @Nullable
    LoggedCall callOf(StepPlan step) {
        return callOfStep[step.place()];
    }

    /** Calls without a step, in order. */
    List<LoggedCall> unpaired() {
        return unpaired;
    }

    private static @Nullable LoggedCall takeFirst(String tool, List<LoggedCall> unpaired) {
        for (int i = 0; i < unpaired.size(); i++) {
            if (unpaired.get(i).tool.equals(tool)) {
                return unpaired.remove(i);
            }
        }
        return null;
    }
}
