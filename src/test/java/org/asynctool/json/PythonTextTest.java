package org.asynctool.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;

class PythonTextTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            5       | 5
            5.0     | 5.0
            -0.0    | -0.0
            2e-3    | 0.002
            0.0001  | 0.0001
            0.00001 | 1e-05
            1.5e-7  | 1.5e-07
            1e15    | 1000000000000000.0
            1e16    | 1e+16
            -1.25e100 | -1.25e+100
            2e-323  | 2e-323
            123456789012345678901234567890 | 123456789012345678901234567890
            true    | True
            null    | None
            "it's"  | it's
            [1, "a", "it's", "say \\"it's\\"", false] | [1, 'a', "it's", 'say "it\\'s"', False]
            {"k": {"n": null}, "l": []} | {'k': {'n': None}, 'l': []}
            ["\\u0007", "\\u00e9", "\\u200b", "\\n", "\\\\"] | ['\\x07', 'é', '\\u200b', '\\n', '\\\\']
            """)
    void strWritesAsPythonDoes(String json, String text) {
        assertThat(PythonText.str(Json.read(json))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            {"a": 1.0, "b": [true, null]} | {"a": 1.0, "b": [true, null]}
            "\\u00e9\\ud83d\\ude00\\u007f" | "\\u00e9\\ud83d\\ude00\\u007f"
            "q\\"\\\\\\b\\f\\n\\r\\t\\u0001/" | "q\\"\\\\\\b\\f\\n\\r\\t\\u0001/"
            {} | {}
            """)
    void jsonWritesAsPythonsDumpsDoes(String json, String text) {
        assertThat(PythonText.json(Json.read(json))).isEqualTo(text);
    }

    /** A double for which older Java versions give a digit too many. */
    @Test
    void floatsHaveTheirShortestText() {
        assertThat(PythonText.str(JsonNodeFactory.instance.numberNode(2.0e-3 * 1e19)))
                .isEqualTo("2e+16");
        assertThat(PythonText.str(JsonNodeFactory.instance.numberNode(2.2250738585072014e-308)))
                .isEqualTo("2.2250738585072014e-308");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            5     | 5.0     | true
            1     | true    | true
            0.0   | false   | true
            "1"   | 1       | false
            [1, 2] | [1.0, 2] | true
            [1, 2] | [2, 1] | false
            {"a": 1, "b": 2} | {"b": 2.0, "a": true} | true
            {"a": null} | {"b": null} | false
            9007199254740993 | 9007199254740992.0 | false
            null | false | false
            """)
    void equalityIsThatOfPython(String one, String other, boolean equal) {
        assertThat(PythonEquality.equal(Json.read(one), Json.read(other))).isEqualTo(equal);
    }

    @Test
    void aValueIsAmongEqualOnes() {
        assertThat(PythonEquality.isAmong(Json.read("1"), Json.read("[\"1\", 1.0]")))
                .isTrue();
        assertThat(PythonEquality.isAmong(Json.read("2"), Json.read("[\"1\", 1.0]")))
                .isFalse();
    }
}
