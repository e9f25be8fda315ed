package org.asynctool.agent.http;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.asynctool.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The outermost level of a tool's schema: providers want an object there, and no choice between several. */
final class SchemaRoot {

    private static final List<String> REFUSED = List.of("allOf", "anyOf", "oneOf", "not", "enum");

    private SchemaRoot() {}

    /** Makes an object of it, which takes at least what was taken before. */
    static ObjectNode flat(ObjectNode schema) {
        for (JsonNode part : schema.path("allOf").values()) {
            join(schema, flat((ObjectNode) part));
        }
        choose(schema, schema.path("anyOf"));
        choose(schema, schema.path("oneOf"));
        schema.remove(REFUSED);
        schema.put("type", "object");
        if (!schema.path("properties").isObject()) {
            schema.putObject("properties");
        }
        return schema;
    }

    /** Adds the words of another schema that holds as well; its words win, properties and what is required are joined. */
    static void join(ObjectNode schema, ObjectNode other) {
        ObjectNode properties = schema.path("properties") instanceof ObjectNode own ? own.deepCopy() : empty();
        if (other.path("properties") instanceof ObjectNode further) {
            properties.setAll(further);
        }
        Set<String> required = required(schema);
        required.addAll(required(other));
        schema.setAll(other);
        if (!properties.isEmpty() || schema.has("properties")) {
            schema.set("properties", properties);
        }
        require(schema, required);
    }

    /** Allows the properties of all alternatives, and requires what each of them requires. */
    private static void choose(ObjectNode schema, JsonNode alternatives) {
        List<ObjectNode> parts = alternatives.values().stream()
                .map(part -> flat((ObjectNode) part))
                .toList();
        if (parts.isEmpty()) {
            return;
        }
        ObjectNode properties =
                schema.path("properties") instanceof ObjectNode own ? own : schema.putObject("properties");
        Set<String> own =
                properties.propertyStream().map(property -> property.getKey()).collect(Collectors.toSet());
        parts.stream()
                .flatMap(part -> part.path("properties").properties().stream())
                .filter(property -> !own.contains(property.getKey()))
                .forEach(property -> allow(properties, property.getKey(), property.getValue()));
        Set<String> required = required(parts.get(0));
        parts.forEach(part -> required.retainAll(required(part)));
        required.addAll(required(schema));
        require(schema, required);
    }

    private static void allow(ObjectNode properties, String name, JsonNode schema) {
        JsonNode known = properties.get(name);
        if (known == null) {
            properties.set(name, schema);
        } else if (!known.equals(schema)) {
            ArrayNode either = Json.mapper().createArrayNode();
            either.add(known).add(schema);
            properties.set(name, empty().set("anyOf", either));
        }
    }

    private static Set<String> required(ObjectNode schema) {
        return schema.path("required").values().stream()
                .map(name -> name.asString(""))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void require(ObjectNode schema, Collection<String> names) {
        if (!names.isEmpty()) {
            ArrayNode required = schema.putArray("required");
            names.forEach(required::add);
        }
    }

    private static ObjectNode empty() {
        return Json.mapper().createObjectNode();
    }
}
