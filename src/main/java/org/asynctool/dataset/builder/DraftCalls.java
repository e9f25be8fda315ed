package org.asynctool.dataset.builder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.asynctool.json.CanonicalJson;
import org.asynctool.trace.Trace;
import org.asynctool.trace.TraceEvent;
import org.asynctool.trace.TraceEvent.Answered;
import org.asynctool.trace.TraceEvent.CallAccepted;
import org.asynctool.trace.TraceEvent.ResultCame;
import org.asynctool.trace.TraceEvent.TurnBegan;
import tools.jackson.databind.JsonNode;

/**
 * What an agent did for one sub-task: its calls that succeeded, and its answers.
 *
 * @param calls the calls in order
 * @param answers the answers in order of the requests
 */
record DraftCalls(List<DraftCall> calls, List<JsonNode> answers) {

    /**
     * One call that succeeded.
     *
     * @param step id of the step that it becomes
     * @param accepted the call
     * @param request number of the request that was open, from 0
     * @param result its result
     * @param seen ids of the steps whose results were seen before
     */
    record DraftCall(String step, CallAccepted accepted, int request, JsonNode result, Set<String> seen) {

        boolean isSameAs(DraftCall other) {
            return accepted.readOnly()
                    && accepted.tool().equals(other.accepted.tool())
                    && CanonicalJson.equal(accepted.canonical(), other.accepted.canonical())
                    && CanonicalJson.equal(result, other.result);
        }
    }

    static DraftCalls of(Trace trace, String subTask) {
        return new Reading(subTask, results(trace)).of(trace);
    }

    /** Results by call; a call that failed has none. */
    private static Map<String, JsonNode> results(Trace trace) {
        Map<String, JsonNode> results = new HashMap<>();
        for (TraceEvent event : trace.events()) {
            if (event instanceof ResultCame came
                    && !came.error()
                    && came.fault().isEmpty()) {
                results.putIfAbsent(came.call(), came.result());
            }
        }
        return results;
    }

    /** Returns as many requests as were worked on. */
    List<String> requests(String text) {
        int last = calls.stream().mapToInt(DraftCall::request).max().orElse(0);
        return Collections.nCopies(Math.max(last + 1, Math.max(1, answers.size())), text);
    }

    /** Goes through a trace event by event. */
    private static final class Reading {

        private final String subTask;
        private final Map<String, JsonNode> results;
        private final Map<String, DraftCall> calls = new LinkedHashMap<>();
        private final List<JsonNode> answers = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();

        private Reading(String subTask, Map<String, JsonNode> results) {
            this.subTask = subTask;
            this.results = results;
        }

        private DraftCalls of(Trace trace) {
            for (TraceEvent event : trace.events()) {
                if (event instanceof TurnBegan turn) {
                    turn.seen().stream()
                            .filter(calls::containsKey)
                            .map(call -> calls.get(call).step())
                            .forEach(seen::add);
                } else if (event instanceof Answered answered
                        && answered.subTask().equals(subTask)) {
                    answers.add(answered.value());
                } else if (event instanceof CallAccepted accepted
                        && accepted.subTask().equals(subTask)) {
                    add(accepted);
                }
            }
            return new DraftCalls(List.copyOf(calls.values()), List.copyOf(answers));
        }

        private void add(CallAccepted accepted) {
            JsonNode result = results.get(accepted.call());
            if (result != null) {
                String step = "s" + (calls.size() + 1);
                DraftCall call = new DraftCall(step, accepted, answers.size(), result, Set.copyOf(seen));
                if (calls.values().stream().noneMatch(call::isSameAs)) {
                    calls.put(accepted.call(), call);
                }
            }
        }
    }
}
