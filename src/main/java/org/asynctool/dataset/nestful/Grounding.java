package org.asynctool.dataset.nestful;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Replaces the labels in references by the functions that they stand for, so that their numbers do not matter. */
final class Grounding {

    private static final String ANSWER = NestfulV1Row.ANSWER;

    /** Label to function; the last of equal labels wins. */
    private final Map<String, String> functions = new HashMap<>();

    private Grounding() {}

    static List<NestfulCall> ground(List<NestfulCall> calls) {
        List<NestfulCall> real =
                calls.stream().filter(call -> !call.name().equals(ANSWER)).toList();
        Grounding grounding = new Grounding();
        real.forEach(call -> grounding.functions.put(call.label(), call.name()));
        return real.stream()
                .map(call -> with(call, argument -> grounding.argument(argument)))
                .toList();
    }

    /** Gives texts that begin with a dollar sign one at the end too. */
    static List<NestfulCall> complete(List<NestfulCall> calls) {
        return calls.stream().map(call -> with(call, Grounding::complete)).toList();
    }

    private static JsonNode complete(JsonNode argument) {
        String text = argument.asString("");
        return argument.isString() && text.startsWith("$") && !text.endsWith("$")
                ? JsonNodeFactory.instance.stringNode(text + "$")
                : argument;
    }

    private static NestfulCall with(NestfulCall call, UnaryOperator<JsonNode> change) {
        ObjectNode changed = JsonNodeFactory.instance.objectNode();
        call.arguments()
                .properties()
                .forEach(argument -> changed.set(argument.getKey(), change.apply(argument.getValue())));
        return new NestfulCall(call.name(), changed, call.label());
    }

    private JsonNode argument(JsonNode argument) {
        if (!argument.isArray()) {
            return reference(argument);
        }
        ArrayNode elements = JsonNodeFactory.instance.arrayNode();
        argument.forEach(element -> elements.add(reference(element)));
        return elements;
    }

    private JsonNode reference(JsonNode value) {
        String text = value.isString() ? value.stringValue() : "";
        int dot = text.indexOf('.');
        if (!text.startsWith("$var") || dot < 0) {
            return value;
        }
        String label = text.substring(0, dot).replace("$", "");
        String function = functions.get(label);
        return function == null ? value : JsonNodeFactory.instance.stringNode(text.replace(label, function));
    }
}
