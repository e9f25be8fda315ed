package org.asynctool.metric;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import org.asynctool.json.CanonicalJson;
import tools.jackson.databind.JsonNode;

/** Compares what was delivered to the agent with what the reference reads. */
final class Responses {

    private Responses() {}

    /** Returns 1 if all results of read-only steps were delivered, else 0; empty without such steps. */
    static OptionalDouble delivered(SubTaskLog subTask) {
        List<JsonNode> missing = new ArrayList<>();
        for (StepPlan step : subTask.plan.steps()) {
            if (step.run().readOnly()) {
                missing.add(step.run().result());
            }
        }
        if (missing.isEmpty()) {
            return OptionalDouble.empty();
        }
        for (LoggedCall call : subTask.calls) {
            if (call.seenTurn > 0) {
                removeOne(missing, call.result);
            }
        }
        return OptionalDouble.of(missing.isEmpty() ? 1 : 0);
    }

    /** Two values are seldom equal in part, so comparing is cheaper here than writing canonical texts. */
    private static void removeOne(List<JsonNode> missing, JsonNode result) {
        for (Iterator<JsonNode> each = missing.iterator(); each.hasNext(); ) {
            if (CanonicalJson.equal(each.next(), result)) {
                each.remove();
                return;
            }
        }
    }
}
