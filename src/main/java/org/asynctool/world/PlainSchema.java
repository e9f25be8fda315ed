package org.asynctool.world;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A schema of nothing but types, members and elements, as most tools have: knows valid values without the
 * validator, which takes longer than most tools. Says yes only where the validator finds nothing; where it says
 * no, the validator has to tell.
 */
final class PlainSchema {

    private static final Set<String> KEYWORDS =
            Set.of("type", "properties", "required", "additionalProperties", "items");

    /** Keywords that make no value invalid. */
    private static final Set<String> REMARKS = Set.of("description", "title", "default", "examples", "$comment");

    /** The types, of which one is enough; empty for any. */
    private final Set<String> types = new HashSet<>();

    private final Map<String, PlainSchema> properties = new HashMap<>();
    private final Set<String> required = new HashSet<>();
    private final boolean closed;
    private @Nullable PlainSchema others;
    private @Nullable PlainSchema items;

    private PlainSchema(JsonNode type, boolean closed) {
        this.closed = closed;
        if (type.isString()) {
            types.add(type.stringValue());
        }
        type.forEach(one -> types.add(one.stringValue()));
    }

    /** Reads a schema that is valid by its meta-schema; empty if it says more than this class knows. */
    static Optional<PlainSchema> of(JsonNode schema) {
        JsonNode additional = schema.path("additionalProperties");
        if (!schema.isObject() || !onlyKnown(schema)) {
            return Optional.empty();
        }
        PlainSchema plain = new PlainSchema(schema.path("type"), additional.isBoolean() && !additional.booleanValue());
        schema.path("required").forEach(name -> plain.required.add(name.stringValue()));
        return plain.readParts(schema) ? Optional.of(plain) : Optional.empty();
    }

    private static boolean onlyKnown(JsonNode schema) {
        return schema.propertyNames().stream().allMatch(name -> KEYWORDS.contains(name) || REMARKS.contains(name));
    }

    private boolean readParts(JsonNode schema) {
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            Optional<PlainSchema> plain = of(property.getValue());
            if (plain.isEmpty()) {
                return false;
            }
            properties.put(property.getKey(), plain.get());
        }
        if (schema.path("additionalProperties").isObject()) {
            others = of(schema.get("additionalProperties")).orElse(null);
            if (others == null) {
                return false;
            }
        }
        if (schema.has("items")) {
            items = of(schema.get("items")).orElse(null);
            return items != null;
        }
        return true;
    }

    /** Whether a value is valid beyond doubt. */
    boolean surelyAllows(JsonNode value) {
        return hasType(value)
                && (!value.isObject() || allowsMembers(value))
                && (!value.isArray() || allowsElements(value));
    }

    private boolean hasType(JsonNode value) {
        if (types.isEmpty()) {
            return true;
        }
        for (String type : types) {
            if (isOf(type, value)) {
                return true;
            }
        }
        return false;
    }

    /** A number such as {@code 5.0} is an integer too, but that is for the validator to say. */
    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "number" -> value.isNumber();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> false;
        };
    }

    private boolean allowsMembers(JsonNode value) {
        for (String name : required) {
            if (!value.has(name)) {
                return false;
            }
        }
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            PlainSchema property = properties.getOrDefault(member.getKey(), others);
            if (property == null ? closed : !property.surelyAllows(member.getValue())) {
                return false;
            }
        }
        return true;
    }

    private boolean allowsElements(JsonNode value) {
        for (int i = 0; items != null && i < value.size(); i++) {
            if (!items.surelyAllows(value.get(i))) {
                return false;
            }
        }
        return true;
    }
}
