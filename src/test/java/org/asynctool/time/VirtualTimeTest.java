package org.asynctool.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VirtualTimeTest {

    @Test
    @DisplayName("1.1: sums clamp at the maximum")
    void sumsClamp() {
        assertThat(VirtualTime.plus(5, 7)).isEqualTo(12);
        assertThat(VirtualTime.plus(Long.MAX_VALUE - 3, 7)).isEqualTo(VirtualTime.NEVER);
        assertThat(VirtualTime.plus(VirtualTime.NEVER, VirtualTime.NEVER)).isEqualTo(VirtualTime.NEVER);
    }

    @Test
    @DisplayName("1.1: a negative delay is refused with its value")
    void negativeDelayIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VirtualTime.plus(5, -7))
                .withMessage("delay must not be negative, but was -7 ms");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Latency.fixed(Duration.ofSeconds(-1)))
                .withMessage("fixed latency must not be negative, but was PT-1S");
    }

    @Test
    @DisplayName("1.1: time is shown in seconds with three decimals")
    void timeIsShownInSeconds() {
        assertThat(VirtualTime.at(12_500)).isEqualTo("t=12.500s");
        assertThat(VirtualTime.at(0)).isEqualTo("t=0.000s");
        assertThat(VirtualTime.at(VirtualTime.NEVER)).isEqualTo("t=never");
    }

    @ParameterizedTest
    @CsvSource({"500ms,500", "2s,2000", "1.5s,1500", "30m,1800000", "24h,86400000", "0s,0", "0.0005s,1"})
    void durationsAreReadAsTaskFilesWriteThem(String text, long millis) {
        assertThat(VirtualTime.parseDuration(text)).isEqualTo(millis);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "5 s", "-5s", "5d", "s", "1e3s", "5S", ".5s", "5.s"})
    void whatIsNoDurationIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VirtualTime.parseDuration(text))
                .withMessage("'" + text + "' is not a duration; expected a number with a unit of ms, s, m or h,"
                        + " such as 500ms, 1.5s or 24h");
    }

    @Test
    void durationsAreWrittenSoThatTheyReadBack() {
        for (long millis : new long[] {0, 1, 999, 1000, 1500, 60_000, 61_000, 3_600_000, 86_400_000, 123_456_789}) {
            assertThat(VirtualTime.parseDuration(VirtualTime.formatDuration(millis)))
                    .isEqualTo(millis);
        }
    }
}
