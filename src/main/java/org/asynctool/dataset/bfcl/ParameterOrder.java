package org.asynctool.dataset.bfcl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Gives values without a name their names. */
final class ParameterOrder {

    /** The one function that is documented in another order than it is defined in. */
    private static final Map<String, List<String>> EXCEPTIONS = Map.of(
            "purchase_insurance", List.of("access_token", "insurance_type", "booking_id", "insurance_cost", "card_id"));

    private ParameterOrder() {}

    /**
     * Returns the arguments of a call by name.
     *
     * @param call the call
     * @param parameters JSON Schema of the function's parameters, whose properties are in order
     * @throws IllegalArgumentException if the call has too many values, a name that the function does not have, or one
     *     twice
     */
    static ObjectNode bind(PythonCall call, JsonNode parameters) {
        List<String> names = new ArrayList<>(parameters.path("properties").propertyNames());
        List<String> order = EXCEPTIONS.getOrDefault(call.name(), names);
        if (call.positional().size() > order.size()) {
            throw new IllegalArgumentException(call.name() + "() takes " + order.size() + " positional arguments but "
                    + call.positional().size() + " were given");
        }
        ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < call.positional().size(); i++) {
            arguments.set(order.get(i), call.positional().get(i));
        }
        call.keywords().forEach((name, value) -> {
            if (!names.contains(name) || arguments.has(name)) {
                throw new IllegalArgumentException(call.name() + "() got "
                        + (arguments.has(name) ? "multiple values for" : "an unexpected keyword") + " argument '" + name
                        + "'");
            }
            arguments.set(name, value);
        });
        return arguments;
    }
}
