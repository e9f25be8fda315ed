package org.asynctool.agent.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asynctool.testing.JsonFixtures.json;
import static org.asynctool.testing.JsonFixtures.object;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.asynctool.json.Json;
import org.junit.jupiter.api.Test;

/** Schemas that no file of exchanges holds, since they are large or rare. */
class PlainSchemaTest {

    @Test
    void referencesThatDoubleAtEachLevelStayReferences() {
        String levels = IntStream.range(0, 40)
                .mapToObj(n -> ("'l%d': {'type': 'object', 'properties':"
                                + " {'a': {'$ref': '#/$defs/l%d'}, 'b': {'$ref': '#/$defs/l%d'}}}")
                        .formatted(n, n + 1, n + 1))
                .collect(Collectors.joining(", "));
        var plain = PlainSchema.plain(object(
                "{'type': 'object', 'properties': {'x': {'$ref': '#/$defs/l0'}}, '$defs': {%s, 'l40': {'type': 'string'}}}"
                        .formatted(levels)));

        assertThat(Json.write(plain)).hasSizeLessThan(100_000).contains("\"$ref\":\"#/$defs/l");
        assertThat(plain.at("/$defs/l40")).isEqualTo(json("{'type': 'string'}"));
    }

    @Test
    void partsThatHoldTogetherBecomeOneObject() {
        var plain = PlainSchema.plain(object("""
                {'type': 'object', 'properties': {'a': {'type': 'string'}}, 'required': ['a'],
                 'allOf': [{'$ref': '#/$defs/b'}, {'not': {'required': ['c']}}], 'not': {'required': ['d']},
                 '$defs': {'b': {'properties': {'b': {'type': 'integer'}}, 'required': ['b']}}}"""));

        assertThat(plain).isEqualTo(json("""
                {'type': 'object', 'properties': {'a': {'type': 'string'}, 'b': {'type': 'integer'}},
                 'required': ['a', 'b']}"""));
    }

    @Test
    void definitionsOfOneNameFromTwoPlacesKeepTwoNames() {
        var plain = PlainSchema.plain(object("""
                {'type': 'object', 'properties': {'x': {'$ref': '#/$defs/n'}, 'y': {'$ref': '#/definitions/n'}},
                 '$defs': {'n': {'type': 'array', 'items': {'$ref': '#/$defs/n'}}},
                 'definitions': {'n': {'anyOf': [{'type': 'string'}, {'$ref': '#/definitions/n'}]}}}"""));

        assertThat(plain.path("$defs")).isEqualTo(json("""
                {'n': {'type': 'array', 'items': {'$ref': '#/$defs/n'}},
                 'n_2': {'anyOf': [{'type': 'string'}, {'$ref': '#/$defs/n_2'}]}}"""));
        assertThat(plain.at("/properties/y/anyOf/1/$ref").asString()).isEqualTo("#/$defs/n_2");
    }

    @Test
    void propertiesNamedLikeWordsOfSchemasStay() {
        var plain = PlainSchema.plain(object("""
                {'type': 'object', 'properties': {'$ref': {'type': 'string'}, 'definitions': {'type': 'array'},
                 'enum': {'enum': ['$ref'], 'default': {'$ref': '#/$defs/x'}}}}"""));

        assertThat(plain.path("properties")).isEqualTo(json("""
                {'$ref': {'type': 'string'}, 'definitions': {'type': 'array', 'items': {}},
                 'enum': {'enum': ['$ref'], 'default': {'$ref': '#/$defs/x'}, 'type': 'string'}}"""));
    }

    @Test
    void referencesThatLeadNowhereStayAsTheyAre() {
        var plain = PlainSchema.plain(object("""
                {'type': 'object', 'properties': {'x': {'$ref': 'https://example.com/x'}, 'y': {'$ref': '#/nowhere'},
                 'z': {'$ref': '#'}}}"""));

        assertThat(plain.path("properties")).isEqualTo(json("""
                {'x': {'$ref': 'https://example.com/x'}, 'y': {'$ref': '#/nowhere'}, 'z': {'$ref': '#'}}"""));
    }
}
