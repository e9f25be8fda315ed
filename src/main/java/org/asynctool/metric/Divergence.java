package org.asynctool.metric;

import java.util.ArrayList;
import java.util.List;
import org.asynctool.json.StrictObject;
import org.asynctool.metric.Scorecard.Reason;
import org.asynctool.task.StepRef;
import org.asynctool.time.VirtualTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says for each step that is not held what was expected and what happened instead. */
final class Divergence {

    private final SubTaskLog subTask;
    private final Pairing pairing;
    private final long endMillis;

    Divergence(SubTaskLog subTask, Pairing pairing, long endMillis) {
        this.subTask = subTask;
        this.pairing = pairing;
        this.endMillis = endMillis;
    }

    /** The steps that are not held, those first that others wait for. */
    List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        for (int place : subTask.plan.graph().topologicalOrder()) {
            HeldStep step = subTask.matcher.steps.get(place);
            if (step.open()) {
                reasons.add(reason(step));
            }
        }
        return reasons;
    }

    private Reason reason(HeldStep step) {
        LoggedCall call = pairing.callOf(step.plan);
        return new Reason(
                call == null ? endMillis : call.sentMillis,
                "step " + step.plan.step().id() + ": "
                        + CallText.call(
                                step.plan.run().tool(), step.plan.arguments().example(this::valueOf)),
                call == null ? "never called" : actual(step, call));
    }

    private String actual(HeldStep step, LoggedCall call) {
        String said = call.id + " " + CallText.call(call.tool, call.arguments);
        if (call.refusal.isPresent()) {
            return said + " was refused as " + StrictObject.word(call.refusal.get()) + ": " + call.refusalMessage;
        }
        if (call == step.firstHolder) {
            return said + " failed at " + VirtualTime.at(call.cameMillis) + " with " + CallText.of(call.result)
                    + " and was not repeated";
        }
        return call == step.premature ? said + " came before " + missing(step) + " was done" : said;
    }

    private String missing(HeldStep step) {
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < step.honoured.length; i++) {
            if (!step.honoured[i]) {
                StepPlan before = subTask.plan.steps().get(step.plan.before().get(i));
                missing.add(before.step().id() + " (" + before.run().tool() + ")");
            }
        }
        return String.join(", ", missing);
    }

    private JsonNode valueOf(StepRef ref) {
        @Nullable JsonNode actual = subTask.matcher.resultOf(ref.step());
        return ref.in(
                actual != null
                        ? actual
                        : subTask.plan
                                .steps()
                                .get(subTask.plan.places().get(ref.step()))
                                .run()
                                .result());
    }
}
