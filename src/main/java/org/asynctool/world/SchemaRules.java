package org.asynctool.world;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** What this project asks of a schema beyond the meta-schema: references stay inside, expressions are RE2. */
final class SchemaRules {

    private static final Set<String> HOLD_A_SCHEMA = Set.of(
            "additionalProperties",
            "items",
            "contains",
            "not",
            "if",
            "then",
            "else",
            "propertyNames",
            "unevaluatedItems",
            "unevaluatedProperties");
    private static final Set<String> HOLD_SCHEMAS = Set.of(
            "allOf", "anyOf", "oneOf", "prefixItems", "properties", "patternProperties", "$defs", "dependentSchemas");

    private final String subject;
    private final JsonNode root;

    private SchemaRules(String subject, JsonNode root) {
        this.subject = subject;
        this.root = root;
    }

    static void require(String subject, JsonNode schema) {
        new SchemaRules(subject, schema).visit(schema, JsonPointer.empty());
    }

    private void visit(JsonNode schema, JsonPointer place) {
        schema.properties().forEach(member -> visit(member.getKey(), member.getValue(), place));
    }

    private void visit(String keyword, JsonNode value, JsonPointer schema) {
        JsonPointer place = schema.appendProperty(keyword);
        if (HOLD_A_SCHEMA.contains(keyword)) {
            visit(value, place);
        } else if (HOLD_SCHEMAS.contains(keyword)) {
            visitAll(keyword, value, place);
        } else if (keyword.equals("$ref") || keyword.equals("$dynamicRef")) {
            requireLocal(value.asString(""), place);
        } else if (keyword.equals("pattern")) {
            requireLinear(value.asString(""), place);
        }
    }

    private void visitAll(String keyword, JsonNode schemas, JsonPointer place) {
        for (int i = 0; i < (schemas.isArray() ? schemas.size() : 0); i++) {
            visit(schemas.get(i), place.appendIndex(i));
        }
        schemas.properties().forEach(member -> {
            JsonPointer memberPlace = place.appendProperty(member.getKey());
            if (keyword.equals("patternProperties")) {
                requireLinear(member.getKey(), memberPlace);
            }
            visit(member.getValue(), memberPlace);
        });
    }

    private void requireLocal(String target, JsonPointer place) {
        boolean found = target.equals("#")
                || target.startsWith("#/")
                        && !root.at(JsonPointer.compile(target.substring(1))).isMissingNode();
        if (!found) {
            throw new IllegalArgumentException(subject + ": " + place + " is \"" + target
                    + "\", expected \"#/...\" with a place that this schema has; nothing else is ever fetched");
        }
    }

    private void requireLinear(String expression, JsonPointer place) {
        try {
            Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(subject + ": " + place + " is \"" + expression
                    + "\", expected a regular expression in RE2 syntax (no look-around, no back references): "
                    + e.getMessage());
        }
    }
}
