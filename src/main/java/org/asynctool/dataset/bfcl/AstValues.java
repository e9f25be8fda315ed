package org.asynctool.dataset.bfcl;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Compares values whose type is right with the accepted ones. Every method returns the error, empty if there is none. */
final class AstValues {

    private static final String KEY = "value_error:dict_key";
    private static final String VALUE = "value_error:dict_value";

    private AstValues() {}

    static Optional<String> variable(JsonNode value, List<JsonNode> accepted) {
        return AcceptedValues.contain(accepted, value) ? Optional.empty() : Optional.of("value_error:others");
    }

    static Optional<String> text(JsonNode value, List<JsonNode> accepted) {
        return AcceptedValues.containNormalised(accepted, value) ? Optional.empty() : Optional.of("value_error:string");
    }

    static Optional<String> list(JsonNode value, List<JsonNode> accepted) {
        List<JsonNode> lists = accepted.stream()
                .filter(one -> one.isArray() || one.isString())
                .<JsonNode>map(AcceptedValues::normalisedElements)
                .toList();
        return AcceptedValues.contain(lists, AcceptedValues.normalisedElements(value))
                ? Optional.empty()
                : Optional.of("value_error:list/tuple");
    }

    static Optional<String> listOfDicts(JsonNode value, List<JsonNode> accepted) {
        Optional<String> error = Optional.of("list_dict_checker:unclear");
        for (JsonNode one : accepted) {
            error = one.size() == value.size() ? dictsInOrder(value, one) : Optional.of("value_error:list_dict_count");
            if (error.isEmpty()) {
                return error;
            }
        }
        return error;
    }

    private static Optional<String> dictsInOrder(JsonNode value, JsonNode accepted) {
        for (int i = 0; i < value.size(); i++) {
            Optional<String> error = dict(value.get(i), List.of(accepted.get(i)));
            if (error.isPresent()) {
                return error;
            }
        }
        return Optional.empty();
    }

    static Optional<String> dict(JsonNode value, List<JsonNode> accepted) {
        Optional<String> error = Optional.of("dict_checker:unclear");
        for (JsonNode one : accepted) {
            if (!AcceptedValues.isMissing(one)) {
                error = dict(value, one);
            }
            if (error.isEmpty()) {
                return error;
            }
        }
        return error;
    }

    /** A key that is missing is looked for even where a value is wrong, and is the error then. */
    private static Optional<String> dict(JsonNode value, JsonNode accepted) {
        boolean complete = accepted.properties().stream()
                .allMatch(key -> value.has(key.getKey()) || AcceptedValues.mayBeMissing(key.getValue()));
        return complete ? members(value, accepted) : Optional.of(KEY);
    }

    private static Optional<String> members(JsonNode value, JsonNode accepted) {
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            if (!accepted.has(member.getKey())) {
                return Optional.of(KEY);
            }
            List<JsonNode> values = AcceptedValues.listed(accepted.get(member.getKey()));
            if (!AcceptedValues.containNormalised(values, member.getValue())) {
                return Optional.of(VALUE);
            }
        }
        return Optional.empty();
    }
}
