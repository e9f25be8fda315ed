package org.asynctool.dataset.bfcl;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Checks single calls against one that is expected.
 *
 * @param function the function's document
 * @param accepted parameter to its accepted values
 */
record AstCallCheck(ToolDocument function, JsonNode accepted) {

    private static final String PREFIX = "simple_function_checker:";

    /** Returns the first error of a call; empty if it is the expected one. */
    Optional<String> error(JudgedCall call) {
        if (!call.name().equals(function.name())) {
            return Optional.of(PREFIX + "wrong_func_name");
        }
        for (JsonNode required : function.parameters().path("required")) {
            if (!call.arguments().has(required.asString())) {
                return Optional.of(PREFIX + "missing_required");
            }
        }
        for (Map.Entry<String, JsonNode> argument : call.arguments().properties()) {
            Optional<String> error = argument(argument.getKey(), argument.getValue());
            if (error.isPresent()) {
                return error;
            }
        }
        boolean complete = accepted.properties().stream()
                .allMatch(parameter ->
                        call.arguments().has(parameter.getKey()) || AcceptedValues.mayBeMissing(parameter.getValue()));
        return complete ? Optional.empty() : Optional.of(PREFIX + "missing_optional");
    }

    private Optional<String> argument(String name, JsonNode given) {
        JsonNode parameter = function.parameters().path("properties").path(name);
        JsonNode values = accepted.path(name);
        if (parameter.isMissingNode() || values.isMissingNode()) {
            return Optional.of(PREFIX + "unexpected_param");
        }
        PythonType type = type(name, parameter);
        Optional<PythonType> element =
                type == PythonType.LIST ? Optional.of(type(name, parameter.path("items"))) : Optional.empty();
        JsonNode value = type == PythonType.FLOAT && given.isIntegralNumber()
                ? JsonNodeFactory.instance.numberNode(given.doubleValue())
                : given;
        AstTypes.Outcome outcome = AstTypes.check(value, values, type, element);
        if (outcome.error().isPresent()) {
            return outcome.error();
        }
        List<JsonNode> listed = AcceptedValues.listed(values);
        return outcome.variable() ? AstValues.variable(value, listed) : value(value, listed, type, element);
    }

    private static Optional<String> value(
            JsonNode value, List<JsonNode> accepted, PythonType type, Optional<PythonType> element) {
        return switch (type) {
            case TEXT -> AstValues.text(value, accepted);
            case DICT -> AstValues.dict(value, accepted);
            case LIST ->
                element.equals(Optional.of(PythonType.DICT))
                        ? AstValues.listOfDicts(value, accepted)
                        : AstValues.list(value, accepted);
            default -> AstValues.variable(value, accepted);
        };
    }

    private PythonType type(String name, JsonNode parameter) {
        return PythonType.documented(parameter.path("type"))
                .orElseThrow(() -> new IllegalArgumentException("parameter '" + name + "' of " + function.name()
                        + " has the type '" + parameter.path("type").asString("")
                        + "', which the checker does not know"));
    }
}
