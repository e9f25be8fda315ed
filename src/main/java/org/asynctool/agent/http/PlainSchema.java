package org.asynctool.agent.http;

import java.util.List;
import java.util.Set;
import org.asynctool.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the schema of a tool's arguments in the words that every provider takes. It may allow more than the schema of
 * the task, and less only where a type is missing that is plainly meant; the environment checks calls against that one.
 */
final class PlainSchema {

    private static final List<String> DROPPED =
            List.of("$schema", "$id", "$anchor", "$comment", "$defs", "definitions");
    private static final Set<String> ONE =
            Set.of("items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames");
    private static final Set<String> SEVERAL = Set.of("anyOf", "oneOf", "allOf", "prefixItems");
    private static final Set<String> NAMED = Set.of("properties", "patternProperties", "dependentSchemas");

    private final SchemaRefs refs;

    private PlainSchema(JsonNode root) {
        refs = new SchemaRefs(root);
    }

    /** Translates the schema of a tool's arguments. */
    static ObjectNode plain(ObjectNode parameters) {
        PlainSchema translation = new PlainSchema(parameters);
        ObjectNode plain = SchemaRoot.flat(translation.schema(parameters));
        ObjectNode definitions = translation.definitions();
        if (!definitions.isEmpty()) {
            plain.set("$defs", definitions);
        }
        return plain;
    }

    /** The definitions of the references that stayed, and of those within them. */
    private ObjectNode definitions() {
        ObjectNode definitions = Json.mapper().createObjectNode();
        for (var next = refs.undefined(definitions); next.isPresent(); next = refs.undefined(definitions)) {
            String ref = next.get().getKey();
            definitions.set(next.get().getValue(), schema(refs.define(ref)));
            refs.close(ref);
        }
        return definitions;
    }

    private ObjectNode schema(JsonNode schema) {
        ObjectNode plain = Json.mapper().createObjectNode();
        if (schema.isBoolean() && !schema.booleanValue()) {
            plain.putObject("not");
        }
        schema.properties().stream()
                .filter(member -> !DROPPED.contains(member.getKey()))
                .forEach(member -> plain.set(member.getKey(), word(member.getKey(), member.getValue())));
        String ref = plain.path("$ref").asString("");
        if (!ref.isEmpty()) {
            plain.remove("$ref");
            return referred(ref, plain);
        }
        complete(plain);
        return plain;
    }

    private JsonNode word(String word, JsonNode value) {
        if (NAMED.contains(word) && value.isObject()) {
            ObjectNode named = Json.mapper().createObjectNode();
            value.properties().forEach(member -> named.set(member.getKey(), schema(member.getValue())));
            return named;
        }
        if ((SEVERAL.contains(word) || word.equals("items")) && value.isArray()) {
            ArrayNode several = Json.mapper().createArrayNode();
            value.values().forEach(one -> several.add(schema(one)));
            return several;
        }
        boolean allowsOrNot = value.isBoolean() && word.equals("additionalProperties");
        return ONE.contains(word) && !allowsOrNot ? schema(value) : value.deepCopy();
    }

    /** Puts what is referred to beside the words that stood beside the reference, which win. */
    private ObjectNode referred(String ref, ObjectNode beside) {
        var target = refs.open(ref);
        if (target.isEmpty()) {
            return beside.put("$ref", refs.keep(ref));
        }
        ObjectNode plain = schema(target.get());
        refs.close(ref);
        SchemaRoot.join(plain, beside);
        return plain;
    }

    /** Adds what some providers insist on: types, the properties of an object, the items of an array. */
    private static void complete(ObjectNode schema) {
        if (schema.path("items").isArray()) {
            schema.set("prefixItems", schema.get("items"));
            schema.putObject("items");
        }
        if (!schema.has("type")) {
            infer(schema);
        }
        if (allows(schema, "object") && !schema.has("properties")) {
            schema.putObject("properties");
        }
        if (allows(schema, "array") && !schema.has("items")) {
            schema.putObject("items");
        }
    }

    private static void infer(ObjectNode schema) {
        JsonNode values = schema.path("enum");
        if (schema.has("properties")) {
            schema.put("type", "object");
        } else if (schema.has("items") || schema.has("prefixItems")) {
            schema.put("type", "array");
        } else if (!values.isEmpty() && values.values().stream().allMatch(JsonNode::isString)) {
            schema.put("type", "string");
        }
    }

    private static boolean allows(ObjectNode schema, String type) {
        JsonNode types = schema.path("type");
        return types.asString("").equals(type)
                || types.values().stream().anyMatch(one -> one.asString("").equals(type));
    }
}
