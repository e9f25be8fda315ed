package org.asynctool.agent.langchain4j;

import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonBooleanSchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonNumberSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asynctool.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Turns JSON Schemas into those of LangChain4j. What these cannot say, such as bounds of numbers, is passed on as it
 * was written.
 */
final class Schemas {

    private static final Set<String> OF_VALUES = Set.of("type", "description");
    private static final Set<String> OF_ENUMS = Set.of("type", "description", "enum");
    private static final Set<String> OF_ARRAYS = Set.of("type", "description", "items");
    private static final Set<String> OF_OBJECTS =
            Set.of("type", "description", "properties", "required", "additionalProperties");

    private Schemas() {}

    /** Turns the schema of the arguments of a tool; of the object itself only what an object can say is kept. */
    static JsonObjectSchema ofArguments(JsonNode schema) {
        JsonObjectSchema.Builder object = JsonObjectSchema.builder();
        Optional.ofNullable(description(schema)).ifPresent(object::description);
        schema.path("properties").properties().forEach(one -> object.addProperty(one.getKey(), of(one.getValue())));
        object.required(texts(schema.path("required")));
        if (schema.path("additionalProperties").isBoolean()) {
            object.additionalProperties(schema.path("additionalProperties").booleanValue());
        }
        return object.build();
    }

    private static JsonSchemaElement of(JsonNode schema) {
        String description = description(schema);
        return switch (schema.path("type").asString("")) {
            case "string" -> ofText(schema);
            case "integer" ->
                has(schema, OF_VALUES)
                        ? JsonIntegerSchema.builder().description(description).build()
                        : raw(schema);
            case "number" ->
                has(schema, OF_VALUES)
                        ? JsonNumberSchema.builder().description(description).build()
                        : raw(schema);
            case "boolean" ->
                has(schema, OF_VALUES)
                        ? JsonBooleanSchema.builder().description(description).build()
                        : raw(schema);
            case "array" -> ofArray(schema);
            case "object" ->
                has(schema, OF_OBJECTS) && !schema.path("additionalProperties").isObject()
                        ? ofArguments(schema)
                        : raw(schema);
            default -> raw(schema);
        };
    }

    private static JsonSchemaElement ofText(JsonNode schema) {
        if (has(schema, OF_VALUES)) {
            return JsonStringSchema.builder().description(description(schema)).build();
        }
        JsonNode values = schema.path("enum");
        boolean ofTexts = values.isArray() && values.values().stream().allMatch(JsonNode::isString);
        return has(schema, OF_ENUMS) && ofTexts
                ? JsonEnumSchema.builder()
                        .description(description(schema))
                        .enumValues(texts(values))
                        .build()
                : raw(schema);
    }

    private static JsonSchemaElement ofArray(JsonNode schema) {
        return has(schema, OF_ARRAYS) && schema.path("items").isObject()
                ? JsonArraySchema.builder()
                        .description(description(schema))
                        .items(of(schema.path("items")))
                        .build()
                : raw(schema);
    }

    private static boolean has(JsonNode schema, Set<String> keywordsAtMost) {
        return schema.propertyStream().allMatch(keyword -> keywordsAtMost.contains(keyword.getKey()));
    }

    private static JsonSchemaElement raw(JsonNode schema) {
        return JsonRawSchema.from(Json.write(schema));
    }

    private static @Nullable String description(JsonNode schema) {
        return schema.path("description").stringValueOpt().orElse(null);
    }

    private static List<String> texts(JsonNode values) {
        return values.values().stream().map(value -> value.asString("")).toList();
    }
}
