package org.asynctool.world.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.asynctool.json.Json;
import org.asynctool.world.ToolException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PythonNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "1, 2, 3, -1",
        "1, 2.0, 3.0, -1.0",
        "0.1, 0.2, 0.30000000000000004, -0.1",
        "2147483647, 1, 2147483648, 2147483646",
        "9223372036854775807, 1, 9223372036854775808, 9223372036854775806",
        "9007199254740993, 0.0, 9007199254740992.0, 9007199254740992.0"
    })
    void integersAreExactAndFloatsSpread(String one, String other, String sum, String difference) throws Exception {
        assertThat(PythonNumbers.sum(json(one), json(other))).isEqualTo(json(sum));
        assertThat(PythonNumbers.difference(json(one), json(other))).isEqualTo(json(difference));
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5.0, 0",
        "9007199254740993, 9007199254740992.0, 1",
        "0.1, 0, 1",
        "-0.0, 0, 0",
        "-0.0, 0.0, 0",
        "0.1, 0.2, -1",
        "2147483647, 2147483646.5, 1",
        "-2147483649, -2147483648.5, -1",
        "100000000000000000000000, 1e23, 1"
    })
    void comparesExactly(String one, String other, int order) {
        assertThat(PythonNumbers.compare(json(one), json(other))).isEqualTo(order);
        assertThat(PythonNumbers.compare(json(other), json(one))).isEqualTo(-order);
    }

    @Test
    void whatIsTooLargeFails() {
        String huge = "9".repeat(Json.MAX_NUMBER_LENGTH);
        assertThatExceptionOfType(ToolException.class)
                .isThrownBy(() -> PythonNumbers.real(json(huge)))
                .withMessage("int too large to convert to float");
        assertThatExceptionOfType(ToolException.class)
                .isThrownBy(() -> PythonNumbers.sum(json(huge), json("1")))
                .withMessage("the result is too large");
        assertThatExceptionOfType(ToolException.class)
                .isThrownBy(() -> PythonNumbers.sum(json("1e308"), json("1e308")))
                .withMessage("the result is too large");
    }

    private static JsonNode json(String number) {
        return Json.read(number);
    }
}
