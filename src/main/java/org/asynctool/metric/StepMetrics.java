package org.asynctool.metric;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asynctool.json.CanonicalJson;
import org.asynctool.metric.StepCounts.Overlap;
import org.asynctool.metric.StepCounts.Share;
import org.asynctool.task.StepRef;
import tools.jackson.databind.JsonNode;

/** Counts what the {@code step.*} metrics of one sub-task are ratios of. */
final class StepMetrics {

    private final SubTaskLog subTask;
    private final List<LoggedCall> calls;
    private final Pairing pairing;

    StepMetrics(SubTaskLog subTask) {
        this.subTask = subTask;
        calls = subTask.calls;
        pairing = Pairing.of(subTask.matcher.steps, calls);
    }

    Pairing pairing() {
        return pairing;
    }

    StepCounts counts() {
        return new StepCounts(tools(), arguments(), exact(), legal(), edges());
    }

    private Overlap tools() {
        Map<String, Integer> open = new HashMap<>(subTask.plan.toolCalls());
        int matched = 0;
        for (LoggedCall call : calls) {
            int left = open.getOrDefault(call.tool, 0);
            if (left > 0) {
                matched++;
                open.put(call.tool, left - 1);
            }
        }
        return new Overlap(matched, subTask.plan.steps().size(), calls.size());
    }

    private Overlap arguments() {
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
        return overlap.overlap();
    }

    private Overlap exact() {
        int matched = 0;
        for (HeldStep step : subTask.matcher.steps) {
            matched += step.bestCall() == null ? 0 : 1;
        }
        return new Overlap(matched, subTask.plan.steps().size(), calls.size());
    }

    private Share legal() {
        return new Share(subTask.matcher.holding, subTask.matcher.holding + subTask.matcher.premature);
    }

    private Share edges() {
        int honoured = 0;
        for (HeldStep step : subTask.matcher.steps) {
            for (boolean edge : step.honoured) {
                honoured += edge ? 1 : 0;
            }
        }
        return new Share(honoured, subTask.plan.graph().edges());
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
