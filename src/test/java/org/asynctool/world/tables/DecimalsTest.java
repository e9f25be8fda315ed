package org.asynctool.world.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.asynctool.world.ToolException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "100, 100",
        "1E+3, 1000",
        "1.50, 1.5",
        "0.00000000005, 0",
        "0.00000000015, 0.0000000002",
        "99999.99999999995, 100000",
        "12345.67890123455, 12345.6789012346",
        "-0.12345678905, -0.123456789",
        "99999999999999.95, 100000000000000"
    })
    void resultsAreRoundedOnceHalfToEven(String exact, String rounded) throws ToolException {
        BigDecimal result = Decimals.rounded(new BigDecimal(exact));

        assertThat(result.toPlainString()).isEqualTo(rounded);
        assertThat(Decimals.fits(result)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 0.3333333333", "2, 3, 0.6666666667", "100000, 3, 33333.3333333333", "1, 80000000000, 0"})
    void quotientsAreRoundedOnce(String dividend, String divisor, String quotient) throws ToolException {
        assertThat(Decimals.quotient(new BigDecimal(dividend), new BigDecimal(divisor))
                        .toPlainString())
                .isEqualTo(quotient);
    }

    @Test
    void whatIsTooLargeIsAnError() {
        assertThatExceptionOfType(ToolException.class)
                .isThrownBy(() -> Decimals.rounded(new BigDecimal("999999999999999.5")))
                .withMessage("a result has more than 15 digits");
    }
}
