package org.asynctool.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asynctool.testing.JsonFixtures.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.asynctool.world.ToolSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class LooseTypesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "'str'; 'string'",
                "'String'; 'string'",
                "'Date (yyyy-mm-dd)'; 'string'",
                "'int'; 'integer'",
                "'int or float'; 'number'",
                "'Number'; 'number'",
                "'float'; 'number'",
                "'bool'; 'boolean'",
                "'list'; 'array'",
                "'dict'; 'object'",
                "['integer', 'number']; ['integer', 'number']",
                "['object', 'object']; 'object'",
                "['int', 'integer']; 'integer'"
            })
    void knownTypesBecomeThoseOfJsonSchema(String type, String expected) {
        assertThat(LooseTypes.schema(json("{'type': " + type + "}"))).isEqualTo(json("{'type': " + expected + "}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {"{}", "{'type': 'Enum'}", "{'type': 'file'}", "{'type': ['integer', 'file']}", "{'type': 5}", "5"})
    void otherTypesPutNoConstraint(String described) {
        assertThat(LooseTypes.schema(json(described))).isEqualTo(json("{}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "{'type': 'list of float'}; {'items': {'type': 'number'}, 'type': 'array'}",
                "{'type': 'list of list of int'}; {'items': {'items': {'type': 'integer'}, 'type': 'array'}, 'type':"
                        + " 'array'}",
                "{'type': 'int', 'nullable': true}; {'type': ['integer', 'null']}",
                "{'type': 'array', 'items': {'type': 'int'}}; {'type': 'array', 'items': {'type': 'integer'}}",
                "{'type': 'array', 'prefixItems': [{'type': 'int'}, {}]}; {'type': 'array', 'prefixItems': [{'type':"
                        + " 'integer'}, {}]}",
                "{'type': 'object', 'additionalProperties': {'type': 'str'}}; {'type': 'object', 'additionalProperties':"
                        + " {'type': 'string'}}",
                "{'type': 'object', 'properties': {'a': {'type': 'str', 'required': true}, 'b': {}}}; {'type': 'object',"
                        + " 'properties': {'a': {'type': 'string'}, 'b': {}}, 'required': ['a']}",
                "{'description': 'x', 'allowed_values': ['a'], 'default_value': 'a', 'format': 'date'}; {'description':"
                        + " 'x', 'enum': ['a'], 'default': 'a'}",
                "{'allowed_values': '1-100', 'default': 5}; {'default': 5}",
                "{'possible_values': []}; {}"
            })
    void partsAreKept(String described, String expected) {
        JsonNode schema = LooseTypes.schema(json(described));

        assertThat(schema).isEqualTo(json(expected));
        ToolSchema.compile("schema", LooseTypes.schema(json(described)));
    }

    @Test
    void objectAllowsNothingElse() {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        properties.put("a", json("{'type': 'int', 'required': true}"));
        properties.put("b", json("{'required': false}"));

        assertThat(LooseTypes.object(properties))
                .isEqualTo(json("{'type': 'object', 'properties': {'a': {'type': 'integer'}, 'b': {}},"
                        + " 'required': ['a'], 'additionalProperties': false}"));
    }
}
