package org.asynctool.dataset.nestools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.asynctool.task.ArgumentParts;
import org.asynctool.task.ArgumentPattern;
import org.asynctool.task.StepRef;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** The names by which calls use the outputs of earlier ones, such as {@code API_call_0}. */
final class NesToolsReferences {

    private static final Pattern NAME = Pattern.compile("API_call_\\d+");

    private final Map<String, StepRef> outputs = new LinkedHashMap<>();

    /** Adds the names of a call's outputs, which later calls may use. */
    void know(String step, NesToolsRow.Call call) {
        List<String> names = List.copyOf(call.tool().outputs().keySet());
        for (int i = 0; i < names.size(); i++) {
            String response = call.responses().get(i);
            StepRef output = new StepRef(step, JsonPointer.empty().appendProperty(names.get(i)));
            if (outputs.put(response, output) != null) {
                throw new IllegalArgumentException(
                        "member '" + call.place() + "/responses' has the name '" + response + "' of an earlier output");
            }
        }
    }

    /** Returns the arguments of a call, in which a name on the top level or in a list there is a reference. */
    ArgumentPattern arguments(NesToolsRow.Call call) {
        Map<String, ArgumentPattern> arguments = new LinkedHashMap<>();
        call.parameters().properties().forEach(parameter -> {
            String place = call.place() + "/parameters/" + parameter.getKey();
            arguments.put(parameter.getKey(), argument(place, parameter.getValue()));
        });
        return ArgumentPattern.value(arguments);
    }

    private ArgumentPattern argument(String place, JsonNode value) {
        if (!value.isArray() || value.isEmpty()) {
            return plain(place, value);
        }
        List<ArgumentPattern> elements = new ArrayList<>();
        value.forEach(element -> elements.add(plain(place + "/" + elements.size(), element)));
        boolean refers = elements.stream().anyMatch(element -> !element.refs().isEmpty());
        return refers ? new ArgumentParts.Elements(elements) : new ArgumentPattern.Literal(value);
    }

    private ArgumentPattern plain(String place, JsonNode value) {
        String text = value.asString("");
        if (outputs.containsKey(text)) {
            return new ArgumentPattern.Ref(outputs.get(text));
        }
        if (NAME.matcher(text).matches()) {
            throw new IllegalArgumentException("member '" + place + "' is '" + text
                    + "', which no earlier call returns; earlier outputs are " + outputs.keySet());
        }
        return new ArgumentPattern.Literal(value);
    }
}
