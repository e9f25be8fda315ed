package org.asynctool.world.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.asynctool.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            value = {
                "5, 5, true",
                "5, 5.0, true",
                "5, 6, false",
                "5, \"5\", false",
                "\"a\", \"a\", true",
                "\"a\", \"A\", false",
                "5, null, false"
            })
    void areTheSameByValueAndType(String one, String other, boolean same) {
        assertThat(Ids.same(Json.read(one), Json.read(other))).isEqualTo(same);
        assertThat(Ids.same(Json.read(other), Json.read(one))).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            value = {"5, 5", "-12345678901234567890, -12345678901234567890", "\"a b\", a b"})
    void standInMessagesWithoutQuotes(String id, String text) {
        assertThat(Ids.text(Json.read(id))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "2147483647", "2147483648", "-2147483648", "-2147483649", "9223372036854775808"})
    void equalWhatIsReadFromTheirText(String id) {
        assertThat(Ids.of(new BigInteger(id))).isEqualTo(Json.read(id));
    }
}
