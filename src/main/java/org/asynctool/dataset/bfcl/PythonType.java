package org.asynctool.dataset.bfcl;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The types of values in Python, as far as JSON has them. */
enum PythonType {
    TEXT,
    INT,
    FLOAT,
    BOOL,
    LIST,
    DICT,
    NONE;

    private static final Map<String, PythonType> DOCUMENTED = Map.of(
            "string", TEXT,
            "any", TEXT,
            "integer", INT,
            "float", FLOAT,
            "boolean", BOOL,
            "array", LIST,
            "tuple", LIST,
            "dict", DICT);

    /** Returns the type that a document means; empty for one that the original does not know. */
    static Optional<PythonType> documented(JsonNode type) {
        return Optional.ofNullable(DOCUMENTED.get(type.asString("")));
    }

    static PythonType of(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> TEXT;
            case NUMBER -> value.isIntegralNumber() ? INT : FLOAT;
            case BOOLEAN -> BOOL;
            case ARRAY -> LIST;
            case OBJECT -> DICT;
            default -> NONE;
        };
    }
}
