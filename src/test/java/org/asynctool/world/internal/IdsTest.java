package org.asynctool.world.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.asynctool.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "2147483647", "2147483648", "-2147483648", "-2147483649", "9223372036854775808"})
    void equalWhatIsReadFromTheirText(String id) {
        assertThat(Ids.of(new BigInteger(id))).isEqualTo(Json.read(id));
    }
}
