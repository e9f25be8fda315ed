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
        Map<String, JsonNode> results = new HashMap<>();
        for (TraceEvent event : trace.events()) {
            if (event instanceof ResultCame came
                    && !came.error()
                    && came.fault().isEmpty()) {
                results.putIfAbsent(came.call(), came.result());
            }
        }
        Map<String, DraftCall> calls = new LinkedHashMap<>();
        List<JsonNode> answers = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (TraceEvent event : trace.events()) {
            if (event instanceof TurnBegan turn) {
                turn.seen().stream()
                        .filter(calls::containsKey)
                        .map(call -> calls.get(call).step())
                        .forEach(seen::add);
            } else if (event instanceof Answered answered && answered.subTask().equals(subTask)) {
                answers.add(answered.value());
            } else if (event instanceof CallAccepted accepted
                    && accepted.subTask().equals(subTask)
                    && results.containsKey(accepted.call())) {
                DraftCall call = new DraftCall(
                        "s" + (calls.size() + 1),
                        accepted,
                        answers.size(),
                        results.get(accepted.call()),
                        Collections.unmodifiableSet(new HashSet<>(seen)));
                if (calls.values().stream().noneMatch(call::isSameAs)) {
                    calls.put(accepted.call(), call);
                }
            }
        }
        return new DraftCalls(List.copyOf(calls.values()), List.copyOf(answers));
    }

    /** Returns as many requests as were worked on. */
    List<String> requests(String text) {
        int last = calls.stream().mapToInt(DraftCall::request).max().orElse(0);
        return Collections.nCopies(Math.max(last + 1, Math.max(1, answers.size())), text);
    }
}
