package org.asynctool.dataset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The names that public datasets give to the types of JSON Schema. */
final class TypeNames {

    /** What stands before the type of elements, as in {@code list of int}. */
    static final String LIST_OF = "list of ";

    private static final Map<String, List<String>> NAMES = Map.of(
            "string", List.of("string", "str", "text", "char"),
            "integer", List.of("integer", "int", "long"),
            "number", List.of("number", "float", "double", "int or float", "float or int"),
            "boolean", List.of("boolean", "bool"),
            "array", List.of("array", "list", "tuple"),
            "object", List.of("object", "dict"),
            "null", List.of("null", "none"));
    private static final Map<String, String> TYPES = types();

    private TypeNames() {}

    /** Returns the type of JSON Schema that a name in lower case stands for; empty if nobody knows. */
    static Optional<String> known(String name) {
        if (name.startsWith("date")) {
            return Optional.of("string");
        }
        return Optional.ofNullable(name.startsWith(LIST_OF) ? "array" : TYPES.get(name));
    }

    private static Map<String, String> types() {
        Map<String, String> types = new TreeMap<>();
        NAMES.forEach((type, names) -> names.forEach(name -> types.put(name, type)));
        return types;
    }
}
