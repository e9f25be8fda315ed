package org.asynctool.metric;

import java.util.Map;
import org.asynctool.json.CanonicalJson;
import org.asynctool.task.StepRef;
import org.asynctool.time.VirtualTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Judges how results were used that stay valid for some time only. */
final class Freshness {

    private final SubTaskLog subTask;
    private final Map<String, Long> validForMillis;

    private Freshness(SubTaskLog subTask) {
        this.subTask = subTask;
        validForMillis = subTask.plan.subTask().validForMillis();
    }

    /** Notes on each call until when its result is valid. */
    static void note(SubTaskLog subTask) {
        Map<String, Long> validForMillis = subTask.plan.subTask().validForMillis();
        if (validForMillis.isEmpty()) {
            return;
        }
        for (LoggedCall call : subTask.calls) {
            Long validFor = call.came() && !call.isError() ? validFor(validForMillis, call) : null;
            if (validFor != null) {
                call.expiresMillis = VirtualTime.plus(call.cameMillis, validFor);
            }
        }
    }

    static void into(Values values, Analysis analysis) {
        boolean applicable = false;
        int stale = 0;
        int needless = 0;
        for (SubTaskLog subTask : analysis.subTasks) {
            Freshness freshness = new Freshness(subTask);
            if (!freshness.validForMillis.isEmpty()) {
                applicable = true;
                stale += freshness.stale();
                needless += freshness.needless(analysis);
            }
        }
        if (applicable) {
            values.put(Metrics.STALE_USE, stale);
            values.put(Metrics.REFRESH_NEEDLESS, needless);
        }
    }

    private int stale() {
        int stale = 0;
        for (LoggedCall call : subTask.calls) {
            StepPlan step = call.step;
            if (call.match == LoggedCall.Match.HELD
                    && step != null
                    && !step.arguments().matches(call.arguments, (ref, value) -> isFresh(ref, value, call))) {
                stale++;
            }
        }
        return stale;
    }

    private int needless(Analysis analysis) {
        int needless = 0;
        for (LoggedCall call : subTask.calls) {
            if (analysis.redundant.contains(call) && validFor(validForMillis, call) != null) {
                needless++;
            }
        }
        return needless;
    }

    /** A value may stand in several results; one that was seen and valid is enough. */
    private boolean isFresh(StepRef ref, JsonNode value, LoggedCall call) {
        LoggedCall holder = subTask.matcher.steps.get(subTask.plan.places().get(ref.step())).holder;
        if (holder == null || call.sentMillis <= holder.expiresMillis) {
            return true;
        }
        for (LoggedCall other : subTask.calls) {
            boolean seen = other.seenTurn > 0 && other.seenTurn <= call.turn && !other.failed();
            if (seen
                    && call.sentMillis <= other.expiresMillis
                    && isSame(other, holder)
                    && CanonicalJson.equal(ref.in(other.result), value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(LoggedCall one, LoggedCall other) {
        return one.tool.equals(other.tool) && CanonicalJson.equal(one.arguments, other.arguments);
    }

    /** Agents may know a tool as {@code <world>_<name>}, where two worlds give one name to two tools. */
    private static @Nullable Long validFor(Map<String, Long> validForMillis, LoggedCall call) {
        String prefix = call.world + "_";
        Long known = validForMillis.get(call.tool);
        return known == null && call.tool.startsWith(prefix)
                ? validForMillis.get(call.tool.substring(prefix.length()))
                : known;
    }
}
