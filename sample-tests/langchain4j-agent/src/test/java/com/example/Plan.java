package com.example;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Knows how a task is done: everything that can be begun is begun, and a request is answered when all is known. */
final class Plan {

    /** A call to make. */
    record Call(String id, String subTask, String tool, Map<String, Object> arguments) {}

    /** An answer to give. */
    record Answer(String subTask, Object value) {}

    private final JsonNode task;
    private final Map<String, JsonNode> results = new HashMap<>();
    private final Set<String> made = new HashSet<>();
    private final Map<String, Integer> answered = new HashMap<>();

    Plan(JsonNode task) {
        this.task = task;
    }

    /** The calls that can be made now, each once. */
    List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        for (JsonNode subTask : task.get("subTasks")) {
            String owner = subTask.get("id").stringValue();
            for (JsonNode step : ofRequest(subTask)) {
                if (isReady(owner, step) && made.add(id(owner, step))) {
                    Map<String, Object> arguments = new LinkedHashMap<>();
                    step.get("arguments").properties().forEach(one ->
                            arguments.put(one.getKey(), value(owner, one.getValue())));
                    calls.add(new Call(id(owner, step), owner, step.get("tool").stringValue(), arguments));
                }
            }
        }
        return calls;
    }

    /** The answers that can be given now, each once. */
    List<Answer> answers() {
        List<Answer> answers = new ArrayList<>();
        for (JsonNode subTask : task.get("subTasks")) {
            String owner = subTask.get("id").stringValue();
            List<JsonNode> steps = ofRequest(subTask);
            if (!steps.isEmpty() && steps.stream().allMatch(step -> results.containsKey(id(owner, step)))) {
                answers.add(new Answer(owner, number(results.get(id(owner, steps.get(steps.size() - 1))))));
                answered.merge(owner, 1, Integer::sum);
            }
        }
        return answers;
    }

    /** Learns what a call gave. */
    void came(String id, JsonNode result) {
        results.put(id, result);
    }

    private List<JsonNode> ofRequest(JsonNode subTask) {
        int request = answered.getOrDefault(subTask.get("id").stringValue(), 0);
        return subTask.get("reference").values().stream()
                .filter(step -> step.path("request").asInt(0) == request)
                .toList();
    }

    private boolean isReady(String owner, JsonNode step) {
        return step.get("arguments").values().stream()
                .allMatch(value -> !value.has("$ref") || results.containsKey(source(owner, value)));
    }

    private Object value(String owner, JsonNode given) {
        return given.has("$ref") ? number(results.get(source(owner, given))) : given.longValue();
    }

    private static Object number(JsonNode result) {
        return result.get("result").longValue();
    }

    private static String source(String owner, JsonNode reference) {
        return owner + "/" + reference.get("$ref").stringValue().split("#")[0];
    }

    private static String id(String owner, JsonNode step) {
        return owner + "/" + step.get("id").stringValue();
    }
}
