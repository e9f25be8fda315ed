package org.asynctool.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asynctool.testing.JsonFixtures.json;

import org.apache.commons.rng.UniformRandomProvider;
import org.asynctool.time.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class PlainSchemaTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int SCHEMAS = 400;
    private static final int VALUES = 30;
    private static final String[] TYPES = {"string", "number", "integer", "boolean", "null", "array", "object"};

    private int valid;

    @Test
    void allowsNothingThatTheValidatorDoesNotAllow() {
        for (int seed = 0; seed < SCHEMAS; seed++) {
            UniformRandomProvider random = Seeds.random(seed);
            ObjectNode schema = schema(random, 0);
            PlainSchema plain = PlainSchema.of(schema).orElseThrow();
            ToolSchema validator = validatorOf(schema);
            for (int i = 0; i < VALUES; i++) {
                compare(schema, plain, validator, value(random, 0));
            }
        }
        assertThat(valid).as("valid values, or the others prove little").isGreaterThan(SCHEMAS);
    }

    private void compare(ObjectNode schema, PlainSchema plain, ToolSchema validator, JsonNode value) {
        boolean allowed = validator.problem(value).isEmpty();
        if (plain.surelyAllows(value)) {
            assertThat(allowed).as("%s allows %s", schema, value).isTrue();
        }
        assertThat(ToolSchema.compile("test", schema).problem(value).isEmpty())
                .as("%s allows %s", schema, value)
                .isEqualTo(allowed);
        valid += allowed ? 1 : 0;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'type': 'string', 'minLength': 2}",
                "{'enum': ['a']}",
                "{'anyOf': [{'type': 'string'}]}",
                "{'$ref': '#/$defs/a', '$defs': {'a': {'type': 'string'}}}",
                "{'type': 'object', 'additionalProperties': {'maximum': 3}}",
                "{'type': 'object', 'properties': {'a': true}}",
                "{'type': 'object', 'properties': {'a': {'items': {'maximum': 3}}}}",
                "{'type': 'array', 'items': false}"
            })
    void isNotForSchemasThatSayMore(String schema) {
        assertThat(PlainSchema.of(json(schema))).isEmpty();
    }

    @Test
    void takesMembersForWhatTheyAreCalled() {
        PlainSchema schema = PlainSchema.of(
                        json("{'type': 'object', 'properties': {'enum': {'type': 'string', 'title': 'x'}}}"))
                .orElseThrow();
        assertThat(schema.surelyAllows(json("{'enum': 'a', 'other': 5}"))).isTrue();
        assertThat(schema.surelyAllows(json("{'enum': 5}"))).isFalse();
    }

    /** Says the same in words that are not plain. */
    private static ToolSchema validatorOf(ObjectNode schema) {
        ObjectNode wrapped = NODES.objectNode();
        wrapped.putArray("allOf").add(schema);
        assertThat(PlainSchema.of(wrapped)).isEmpty();
        return ToolSchema.compile("test", wrapped);
    }

    private static ObjectNode schema(UniformRandomProvider random, int depth) {
        ObjectNode schema = NODES.objectNode();
        if (depth > 0 && random.nextInt(4) == 0) {
            schema.putArray("type").add("null").add(TYPES[random.nextInt(4)]);
        } else if (random.nextInt(4) > 0) {
            schema.put("type", depth == 0 ? "object" : TYPES[random.nextInt(depth > 2 ? 5 : TYPES.length)]);
        }
        if (random.nextBoolean()) {
            schema.put("description", "some words").put("default", 5);
        }
        if (depth <= 2 && random.nextBoolean()) {
            ObjectNode properties = schema.putObject("properties");
            for (int i = random.nextInt(4); i > 0; i--) {
                properties.set(name(random), schema(random, depth + 1));
            }
            if (random.nextInt(3) == 0) {
                schema.set("additionalProperties", schema(random, depth + 1));
            } else {
                schema.put("additionalProperties", random.nextBoolean());
            }
        }
        if (random.nextInt(3) == 0) {
            schema.putArray("required").add(name(random));
        }
        if (depth <= 2 && random.nextInt(3) == 0) {
            schema.set("items", schema(random, depth + 1));
        }
        return schema;
    }

    private static JsonNode value(UniformRandomProvider random, int depth) {
        switch (random.nextInt(depth > 2 ? 6 : 10)) {
            case 0:
                return NODES.stringNode("5");
            case 1:
                return NODES.numberNode(random.nextInt());
            case 2:
                return NODES.numberNode(random.nextInt(3) / 2.0);
            case 3:
                return NODES.numberNode(5.0);
            case 4:
                return NODES.booleanNode(random.nextBoolean());
            case 5:
                return NODES.nullNode();
            case 6:
                ArrayNode array = NODES.arrayNode();
                for (int i = random.nextInt(3); i > 0; i--) {
                    array.add(value(random, depth + 1));
                }
                return array;
            default:
                ObjectNode object = NODES.objectNode();
                for (int i = random.nextInt(3); i > 0; i--) {
                    object.set(name(random), value(random, depth + 1));
                }
                return object;
        }
    }

    private static String name(UniformRandomProvider random) {
        return "abc".substring(random.nextInt(3)).substring(0, 1);
    }
}
