package org.asynctool.agent.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.asynctool.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemasTest {

    @Test
    void saysInTheirWordsWhatTheyHaveWordsFor() {
        JsonObjectSchema arguments = Schemas.ofArguments(Json.read("""
                {"type": "object", "required": ["to"], "additionalProperties": false, "properties": {
                  "to": {"type": "string", "description": "an airport"}, "seats": {"type": "integer"},
                  "price": {"type": "number"}, "direct": {"type": "boolean"},
                  "class": {"type": "string", "enum": ["first", "second"]},
                  "stops": {"type": "array", "items": {"type": "string"}},
                  "card": {"type": "object", "properties": {"number": {"type": "string"}}, "required": ["number"]}}}"""));

        assertThat(arguments)
                .isEqualTo(JsonObjectSchema.builder()
                        .addProperty(
                                "to",
                                JsonStringSchema.builder()
                                        .description("an airport")
                                        .build())
                        .addProperty("seats", new JsonIntegerSchema())
                        .addProperty("price", new JsonNumberSchema())
                        .addProperty("direct", new JsonBooleanSchema())
                        .addProperty(
                                "class",
                                JsonEnumSchema.builder()
                                        .enumValues("first", "second")
                                        .build())
                        .addProperty(
                                "stops",
                                JsonArraySchema.builder()
                                        .items(new JsonStringSchema())
                                        .build())
                        .addProperty(
                                "card",
                                JsonObjectSchema.builder()
                                        .addStringProperty("number")
                                        .required("number")
                                        .build())
                        .required("to")
                        .additionalProperties(false)
                        .build());
        assertThat(arguments.properties().keySet())
                .containsExactlyElementsOf(List.of("to", "seats", "price", "direct", "class", "stops", "card"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"integer\",\"minimum\":1}",
                "{\"type\":\"number\",\"multipleOf\":0.01}",
                "{\"type\":\"boolean\",\"const\":true}",
                "{\"type\":\"string\",\"format\":\"date\"}",
                "{\"type\":\"string\",\"enum\":[\"a\",1]}",
                "{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"minItems\":1}",
                "{\"type\":\"array\"}",
                "{\"type\":\"object\",\"additionalProperties\":{\"type\":\"number\"}}",
                "{\"type\":[\"string\",\"null\"]}",
                "{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"number\"}]}",
                "{\"description\":\"any JSON value\"}"
            })
    void passesOnWhatTheyHaveNoWordsFor(String schema) {
        JsonSchemaElement element = Schemas.ofArguments(
                        Json.read("{\"type\": \"object\", \"properties\": {\"one\": " + schema + "}}"))
                .properties()
                .get("one");

        assertThat(element)
                .isInstanceOfSatisfying(
                        JsonRawSchema.class, raw -> assertThat(raw.schema()).isEqualTo(schema));
    }
}
