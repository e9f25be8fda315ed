package org.asynctool.metric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.asynctool.json.CanonicalJson;
import org.asynctool.task.StepRef;
import tools.jackson.databind.JsonNode;

/** The {@code step.*} metrics of one sub-task. */
final class StepMetrics {

    private final SubTaskLog subTask;
    private final List<LoggedCall> calls;
    private final Pairing pairing;

    /** Refused calls that named no sub-task could have been meant for any, so they count in each. */
    StepMetrics(SubTaskLog subTask, List<LoggedCall> strayCalls) {
        this.subTask = subTask;
        calls = new ArrayList<>(subTask.calls);
        calls.addAll(strayCalls);
        pairing = Pairing.of(subTask.matcher.steps, calls);
    }

    Pairing pairing() {
        return pairing;
    }

    double toolF1() {
        Map<String, Integer> open = new HashMap<>();
        for (StepPlan step : subTask.plan.steps()) {
            open.merge(step.run().tool(), 1, Integer::sum);
        }
        int matched = 0;
        for (LoggedCall call : calls) {
            int left = open.getOrDefault(call.tool, 0);
            if (left > 0) {
                matched++;
                open.put(call.tool, left - 1);
            }
        }
        return Ratio.f1(matched, subTask.plan.steps().size(), calls.size());
    }

    double argumentF1() {
        ArgumentOverlap overlap = new ArgumentOverlap(this::refersTo);
        for (StepPlan step : subTask.plan.steps()) {
            LoggedCall call = pairing.callOf(step);
            if (call == null) {
                overlap.missingCall(step.arguments());
            } else {
                overlap.pairCall(step.arguments(), call.arguments);
            }
        }
        for (LoggedCall call : pairing.unpaired()) {
            overlap.extraCall(call.arguments);
        }
        return overlap.f1();
    }

    double exactF1() {
        int matched = 0;
        for (HeldStep step : subTask.matcher.steps) {
            matched += step.bestCall() == null ? 0 : 1;
        }
        return Ratio.f1(matched, subTask.plan.steps().size(), calls.size());
    }

    OptionalDouble legal() {
        return Ratio.of(subTask.matcher.holding, subTask.matcher.holding + subTask.matcher.premature);
    }

    OptionalDouble edges() {
        int honoured = 0;
        for (HeldStep step : subTask.matcher.steps) {
            for (boolean edge : step.honoured) {
                honoured += edge ? 1 : 0;
            }
        }
        return Ratio.of(honoured, subTask.plan.graph().edges());
    }

    private boolean refersTo(StepRef ref, JsonNode value) {
        JsonNode result = subTask.matcher.resultOf(ref.step());
        JsonNode source = result != null
                ? result
                : subTask.plan
                        .steps()
                        .get(subTask.plan.places().get(ref.step()))
                        .run()
                        .result();
        return CanonicalJson.equal(ref.in(source), value);
    }
}
