package org.asynctool.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asynctool.json.CanonicalJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The calls of a truth with their results, equal ones together. */
final class RecordedCalls {

    /**
     * A call.
     *
     * @param step id of its step
     * @param tool name of the tool
     * @param arguments the arguments as the truth has them
     * @param result what it gives
     */
    record Call(String step, String tool, ObjectNode arguments, JsonNode result) {}

    private final Map<String, List<Call>> calls = new LinkedHashMap<>();

    /** Adds a call; equal ones have the same key. */
    void add(String key, Call call) {
        calls.computeIfAbsent(key, first -> new ArrayList<>()).add(call);
    }

    /** Returns the equal call that a step has to come after, because their results differ. */
    Optional<String> before(String step) {
        for (List<Call> equal : calls.values()) {
            for (int i = 1; i < equal.size(); i++) {
                if (equal.get(i).step().equals(step) && !alike(equal)) {
                    return Optional.of(equal.get(i - 1).step());
                }
            }
        }
        return Optional.empty();
    }

    /** Returns the recordings of the world; one stands for all equal calls with the same result. */
    ArrayNode json() {
        ArrayNode recordings = JsonNodeFactory.instance.arrayNode();
        for (List<Call> equal : calls.values()) {
            for (Call call : alike(equal) ? equal.subList(0, 1) : equal) {
                ObjectNode recording = recordings.addObject().put("tool", call.tool());
                recording.set("arguments", call.arguments());
                recording.set("result", call.result());
            }
        }
        return recordings;
    }

    private static boolean alike(List<Call> equal) {
        return equal.stream()
                .allMatch(
                        call -> CanonicalJson.equal(call.result(), equal.get(0).result()));
    }
}
