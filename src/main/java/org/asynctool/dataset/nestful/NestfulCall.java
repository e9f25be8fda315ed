package org.asynctool.dataset.nestful;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asynctool.json.PythonText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call as the scorer sees it.
 *
 * @param name the function
 * @param arguments the arguments, in order
 * @param label the label without dollar signs; empty for none
 */
record NestfulCall(String name, ObjectNode arguments, String label) {

    /** Reads predicted calls; empty if they are none. */
    static Optional<List<NestfulCall>> read(JsonNode calls) {
        boolean sound = calls.isArray()
                && calls.valueStream()
                        .allMatch(call -> call.path("name").isString()
                                && call.path("arguments").isObject());
        return sound ? Optional.of(calls.valueStream().map(NestfulCall::of).toList()) : Optional.empty();
    }

    private static NestfulCall of(JsonNode call) {
        String label = call.path("label").isString() ? call.get("label").stringValue() : "";
        return new NestfulCall(
                call.get("name").stringValue(), (ObjectNode) call.get("arguments"), label.replace("$", ""));
    }

    /** Returns the truth of a row. */
    static List<NestfulCall> truth(NestfulRow row) {
        List<NestfulCall> calls = new ArrayList<>();
        for (NestfulRow.Call call : row.calls()) {
            ObjectNode arguments = JsonNodeFactory.instance.objectNode();
            call.arguments().forEach(arguments::set);
            calls.add(new NestfulCall(call.name(), arguments, call.variable()));
        }
        return calls;
    }

    /** Returns each argument as {@code name = value}; the number 5 and the text 5 are alike. */
    TreeSet<String> argumentTexts() {
        return arguments.properties().stream().map(NestfulCall::text).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the same text for calls that count as the same. */
    String text() {
        List<String> texts =
                arguments.properties().stream().map(NestfulCall::text).sorted().toList();
        return name + "(" + String.join(", ", texts) + ")";
    }

    private static String text(Map.Entry<String, JsonNode> argument) {
        return argument.getKey() + " = " + PythonText.str(argument.getValue());
    }
}
