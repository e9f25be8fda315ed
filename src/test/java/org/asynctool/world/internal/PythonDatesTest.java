package org.asynctool.world.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.asynctool.world.ToolException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PythonDatesTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-05", "2026-1-5", "2026-01-5", "2026-1-05", "2026-01- 5"})
    void readsDates(String text) throws ToolException {
        assertThat(PythonDates.date(text)).isEqualTo(LocalDate.of(2026, 1, 5));
        assertThat(PythonDates.isDate(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "26-01-05 | time data '26-01-05' does not match format '%Y-%m-%d'",
                "2026/01/05 | time data '2026/01/05' does not match format '%Y-%m-%d'",
                "2026-13-01 | time data '2026-13-01' does not match format '%Y-%m-%d'",
                "Ann's | time data \"Ann's\" does not match format '%Y-%m-%d'",
                "^^ | time data '' does not match format '%Y-%m-%d'",
                "2026-01-005 | time data '2026-01-005' does not match format '%Y-%m-%d'",
                "2026-01-055 | unconverted data remains: 5",
                "2026-01-32 | unconverted data remains: 2",
                "^2026-01-05 ^ | ^unconverted data remains:  ^",
                "2026-02-29 | day is out of range for month",
                "2026-04-31 | day is out of range for month",
                "0000-01-01 | year 0 is out of range"
            })
    void saysWhyOthersAreNone(String text, String problem) {
        assertThatExceptionOfType(ToolException.class)
                .isThrownBy(() -> PythonDates.date(text))
                .withMessage(problem);
        assertThat(PythonDates.isDate(text)).isFalse();
    }

    @Test
    void readsTimes() throws ToolException {
        assertThat(PythonDates.dateAndTime("2024-2-29 9:5:07")).isEqualTo(LocalDateTime.of(2024, 2, 29, 9, 5, 7));
        assertThat(PythonDates.dateAndTime("2024-02-29  23:59:59"))
                .isEqualTo(LocalDateTime.of(2024, 2, 29, 23, 59, 59));
        assertThatExceptionOfType(ToolException.class)
                .isThrownBy(() -> PythonDates.dateAndTime("2024-02-29"))
                .withMessage("time data '2024-02-29' does not match format '%Y-%m-%d %H:%M:%S'");
        assertThatExceptionOfType(ToolException.class)
                .isThrownBy(() -> PythonDates.dateAndTime("2024-02-29 10:00:61"))
                .withMessage("second must be in 0..59");
    }
}
