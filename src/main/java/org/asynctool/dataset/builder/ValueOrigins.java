package org.asynctool.dataset.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asynctool.agent.VisibleValues;
import org.asynctool.dataset.builder.DraftCalls.DraftCall;
import org.asynctool.task.ArgumentPattern;
import org.asynctool.task.Goal.AnswerRule;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds out where values come from: a request, if one shows it, else a result that was seen.
 *
 * @param requests the texts of the requests; none where they are not known
 */
record ValueOrigins(List<String> requests) {

    private static final int MOST_RULES = 3;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    boolean requestsKnown() {
        return !requests.isEmpty();
    }

    /** Returns what the requests show up to one of them. */
    VisibleValues requests(int last) {
        VisibleValues visible = new VisibleValues();
        requests.stream().limit(last + 1L).forEach(visible::addText);
        return visible;
    }

    /** Returns arguments with references in place of the values that come from results. */
    JsonNode linked(JsonNode value, DraftCall call, List<DraftCall> calls) {
        Optional<String> ref = isTelling(value) && !requests(call.request()).shows(value)
                ? origin(value, call, calls)
                : Optional.empty();
        if (ref.isPresent()) {
            return JSON.objectNode().put("$ref", ref.get());
        }
        if (value.isArray()) {
            ArrayNode array = JSON.arrayNode();
            value.forEach(element -> array.add(linked(element, call, calls)));
            return array;
        }
        if (!value.isObject()) {
            return value;
        }
        if (value.propertyNames().stream().anyMatch(name -> name.startsWith("$"))) {
            return JSON.objectNode().set("$value", value);
        }
        ObjectNode object = JSON.objectNode();
        value.properties().forEach(member -> object.set(member.getKey(), linked(member.getValue(), call, calls)));
        return object;
    }

    /** The latest result that was seen is the likeliest. */
    private static Optional<String> origin(JsonNode value, DraftCall call, List<DraftCall> calls) {
        for (int i = calls.indexOf(call) - 1; i >= 0; i--) {
            DraftCall earlier = calls.get(i);
            if (call.seen().contains(earlier.step())) {
                Optional<JsonPointer> place = place(value, earlier.result(), JsonPointer.empty());
                if (place.isPresent()) {
                    return Optional.of(earlier.step() + "#" + place.get());
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<JsonPointer> place(JsonNode value, JsonNode in, JsonPointer here) {
        if (TaskForm.isSame(value, in)) {
            return Optional.of(here);
        }
        if (in.isArray()) {
            for (int i = 0; i < in.size(); i++) {
                Optional<JsonPointer> found = place(value, in.get(i), here.appendIndex(i));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return in.properties().stream()
                .flatMap(member -> place(value, member.getValue(), here.appendProperty(member.getKey())).stream())
                .findFirst();
    }

    /** Returns the rules that answers have to contain the values of results that they did contain. */
    List<List<AnswerRule>> answers(DraftCalls calls) {
        List<List<AnswerRule>> answers = new ArrayList<>();
        for (int request = 0; request < calls.answers().size(); request++) {
            VisibleValues answer = new VisibleValues();
            answer.add(calls.answers().get(request));
            int last = request;
            List<DraftCall> before = calls.calls().stream()
                    .filter(call -> call.request() <= last)
                    .toList();
            answers.add(rules(answer, requests(request), before));
        }
        return answers.stream().allMatch(List::isEmpty) ? List.of() : answers;
    }

    private static List<AnswerRule> rules(VisibleValues answer, VisibleValues asked, List<DraftCall> calls) {
        List<JsonNode> values = new ArrayList<>();
        List<AnswerRule> rules = new ArrayList<>();
        for (int i = calls.size() - 1; i >= 0; i--) {
            DraftCall call = calls.get(i);
            for (JsonNode value : TaskForm.plainValues(call.result())) {
                boolean named = isTelling(value) && answer.shows(value) && !asked.shows(value);
                if (named && rules.size() < MOST_RULES && values.stream().noneMatch(value::equals)) {
                    values.add(value);
                    JsonPointer place =
                            place(value, call.result(), JsonPointer.empty()).orElseThrow();
                    rules.add(AnswerRule.contains(ArgumentPattern.ref(call.step() + "#" + place)));
                }
            }
        }
        return rules;
    }

    /** Tells whether a value says by itself where it comes from; small numbers are everywhere. */
    private static boolean isTelling(JsonNode value) {
        if (value.isIntegralNumber()) {
            return value.asString().replace("-", "").length() > 1;
        }
        return value.isNumber()
                || value.isString() && value.asString().strip().length() > 1
                || value.isContainer() && !value.isEmpty();
    }
}
