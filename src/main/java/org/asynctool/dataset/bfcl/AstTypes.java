package org.asynctool.dataset.bfcl;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Checks the type of a value against its parameter's and against the accepted values. */
final class AstTypes {

    private static final String SIMPLE = "type_error:simple";
    private static final String NESTED = "type_error:nested";

    /**
     * What came of a check.
     *
     * @param error the error; empty if the type is right
     * @param variable whether the value stands for a variable or an expression
     */
    record Outcome(Optional<String> error, boolean variable) {}

    private AstTypes() {}

    /**
     * Checks a value.
     *
     * @param value the value
     * @param accepted the accepted values
     * @param expected the parameter's type
     * @param element type of the parameter's elements; empty if it is no list
     */
    static Outcome check(JsonNode value, JsonNode accepted, PythonType expected, Optional<PythonType> element) {
        Optional<PythonType> first = AcceptedValues.firstType(accepted);
        boolean sameAsFirst = first.equals(Optional.of(PythonType.of(value)));
        if (PythonType.of(value) != expected) {
            return sameAsFirst ? new Outcome(Optional.empty(), true) : new Outcome(Optional.of(SIMPLE), false);
        }
        boolean variable = first.isPresent() && first.get() != expected;
        if (element.isEmpty() || fitsSome(value, accepted, element.get())) {
            return new Outcome(Optional.empty(), variable);
        }
        return new Outcome(Optional.of(sameAsFirst ? NESTED : SIMPLE), variable);
    }

    private static boolean fitsSome(JsonNode list, JsonNode accepted, PythonType element) {
        return AcceptedValues.listed(accepted).stream()
                .anyMatch(one -> !one.isArray()
                        || list.valueStream()
                                .allMatch(value -> check(value, one, element, Optional.empty())
                                        .error()
                                        .isEmpty()));
    }
}
