package org.asynctool.dataset.bfcl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asynctool.testing.JsonFixtures.json;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of types, and what else of a document is kept. */
class DocumentSchemaTest {

    @ParameterizedTest
    @CsvSource({
        "string, string",
        "String, string",
        "char, string",
        "integer, integer",
        "long, integer",
        "short, integer",
        "byte, integer",
        "Bigint, integer",
        "float, number",
        "double, number",
        "number, number",
        "boolean, boolean",
        "bool, boolean",
        "array, array",
        "list, array",
        "ArrayList, array",
        "Array, array",
        "Queue, array",
        "Stack, array",
        "tuple, array",
        "dict, object",
        "object, object",
        "HashMap, object",
        "Hashtable, object"
    })
    void typesHaveTheirNamesInJsonSchema(String documented, String type) {
        assertThat(DocumentSchema.of(json("{'type': '" + documented + "'}")))
                .isEqualTo(json("{'type': '" + type + "'}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type': 'any'} | {}",
                "{'type': 'Any'} | {}",
                "{'type': ''} | {}",
                "{} | {}",
                "{'description': 'x', 'optional': true, 'required': true, 'format': 'f', 'maximum': 3} | {'description': 'x'}",
                "{'type': 'string', 'enum': ['a', 'b'], 'default': 'a'} | {'type': 'string', 'enum': ['a', 'b'], 'default': 'a'}",
                "{'type': 'string', 'default': 'None'} | {'type': 'string'}",
                "{'type': 'string', 'default': null} | {'type': 'string'}",
                "{'type': 'boolean', 'default': 'True'} | {'type': 'boolean'}",
                "{'type': 'float', 'default': 3} | {'type': 'number', 'default': 3}",
                "{'type': 'integer', 'default': 3.5} | {'type': 'integer'}",
                "{'type': 'array', 'default': []} | {'type': 'array', 'default': []}",
                "{'type': 'array', 'items': {'type': 'float'}} | {'type': 'array', 'items': {'type': 'number'}}",
                "{'type': 'dict'} | {'type': 'object'}",
                "{'type': 'dict', 'properties': {'b': {'type': 'tuple'}, 'a': {}}, 'required': ['a']}"
                        + " | {'type': 'object', 'properties': {'b': {'type': 'array'}, 'a': {}}, 'required': ['a']}"
            })
    void whatJsonSchemaKnowsIsKept(String document, String schema) {
        assertThat(DocumentSchema.of(json(document))).isEqualTo(json(schema));
        assertThat(DocumentSchema.of(json(document)).toString())
                .isEqualTo(json(schema).toString());
    }
}
