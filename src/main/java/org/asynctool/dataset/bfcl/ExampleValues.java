package org.asynctool.dataset.bfcl;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asynctool.dataset.UnsupportedRowException;
import org.asynctool.json.PythonEquality;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values for a reference, chosen from the accepted ones. */
final class ExampleValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ExampleValues() {}

    /**
     * Returns the values of a parameter that its schema takes too: not those that stand for a variable.
     *
     * @return the values; none if the parameter is best left out
     * @throws UnsupportedRowException if it must be there, and no value fits its document
     */
    static List<JsonNode> of(AstCallCheck expected, Map.Entry<String, JsonNode> parameter) {
        JsonNode document = expected.function().parameters().path("properties").path(parameter.getKey());
        Optional<PythonType> type = PythonType.documented(document.path("type"));
        List<JsonNode> values = AcceptedValues.listed(parameter.getValue()).stream()
                .filter(value -> !AcceptedValues.isMissing(value) && fits(value, type) && isOffered(value, document))
                .map(value -> example(value, document))
                .toList();
        if (values.isEmpty() && !AcceptedValues.mayBeMissing(parameter.getValue())) {
            throw new UnsupportedRowException("no accepted value of the parameter '" + parameter.getKey() + "' of "
                    + expected.function().name() + " fits its document");
        }
        return values;
    }

    private static boolean fits(JsonNode value, Optional<PythonType> type) {
        PythonType given = PythonType.of(value);
        return type.filter(wanted -> wanted == given || wanted == PythonType.FLOAT && given == PythonType.INT)
                .isPresent();
    }

    private static boolean isOffered(JsonNode value, JsonNode document) {
        return !document.path("enum").isArray()
                || PythonEquality.isAmong(value, document.get("enum").values());
    }

    /** Accepted objects have accepted values for each of their keys. */
    private static JsonNode example(JsonNode value, JsonNode document) {
        if (value.isObject()) {
            return object(value);
        }
        if (value.isArray() && document.at("/items/type").asString("").equals("dict")) {
            ArrayNode list = JSON.arrayNode();
            value.forEach(element -> list.add(object(element)));
            return list;
        }
        return value;
    }

    private static ObjectNode object(JsonNode accepted) {
        ObjectNode object = JSON.objectNode();
        accepted.properties().forEach(key -> first(key.getValue()).ifPresent(value -> object.set(key.getKey(), value)));
        return object;
    }

    private static Optional<JsonNode> first(JsonNode accepted) {
        return accepted.isArray()
                ? accepted.valueStream()
                        .filter(value -> !AcceptedValues.isMissing(value))
                        .findFirst()
                : Optional.of(accepted);
    }
}
