package org.asynctool.metric;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.asynctool.json.CanonicalJson;

/** Compares what was delivered to the agent with what the reference reads. */
final class Responses {

    private Responses() {}

    /** Returns 1 if all results of read-only steps were delivered, else 0; empty without such steps. */
    static OptionalDouble delivered(SubTaskLog subTask) {
        Map<String, Integer> missing = new HashMap<>();
        int expected = 0;
        for (StepPlan step : subTask.plan.steps()) {
            if (step.run().readOnly()) {
                missing.merge(CanonicalJson.text(step.run().result()), 1, Integer::sum);
                expected++;
            }
        }
        if (expected == 0) {
            return OptionalDouble.empty();
        }
        for (LoggedCall call : subTask.calls) {
            if (call.seenTurn > 0) {
                missing.computeIfPresent(
                        CanonicalJson.text(call.result), (text, count) -> count == 1 ? null : count - 1);
            }
        }
        return OptionalDouble.of(missing.isEmpty() ? 1 : 0);
    }
}
