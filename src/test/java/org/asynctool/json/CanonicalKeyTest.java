package org.asynctool.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class CanonicalKeyTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "5 | 5.0",
                "0 | -0.0",
                "[1, {\"a\": 2}] | [1.0, {\"a\": 2e0}]",
                "{\"a\": 1, \"b\": [true, null]} | {\"b\": [true, null], \"a\": 1}",
                "1000000000000000000000000000000 | 1e30",
                "\"x\" | \"x\"",
                "{} | {}"
            })
    void isEqualForEqualValues(String one, String other) {
        assertThat(key(one)).isEqualTo(key(other)).hasSameHashCodeAs(key(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"5 | 5.5", "5 | \"5\"", "[1, 2] | [2, 1]", "{\"a\": 1} | {\"b\": 1}", "[] | {}", "null | false"})
    void differsForOtherValues(String one, String other) {
        assertThat(key(one)).isNotEqualTo(key(other));
    }

    @Test
    void hashesEqualNumbersOfAllKindsAlike() {
        List<JsonNode> fives = List.of(
                NODES.numberNode(5),
                NODES.numberNode(5L),
                NODES.numberNode(5.0),
                NODES.numberNode(5.0f),
                NODES.numberNode(BigInteger.valueOf(5)),
                NODES.numberNode(new BigDecimal("5.00")));
        assertThat(fives).map(CanonicalKey::new).containsOnly(new CanonicalKey(NODES.numberNode(5)));
        assertThat(fives).map(CanonicalKey::new).map(CanonicalKey::hashCode).containsOnly(key("5").hashCode());
    }

    @Test
    void takesNumbersBeyondTheRangeOfADouble() {
        JsonNode huge = NODES.numberNode(BigInteger.TEN.pow(400));
        JsonNode same = NODES.numberNode(new BigDecimal("1e400"));
        assertThat(new CanonicalKey(huge)).isEqualTo(new CanonicalKey(same)).hasSameHashCodeAs(new CanonicalKey(same));
    }

    private static CanonicalKey key(String json) {
        return new CanonicalKey(Json.read(json));
    }
}
