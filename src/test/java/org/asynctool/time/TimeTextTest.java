package org.asynctool.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {

    @ParameterizedTest
    @CsvSource({
        "60000, 1 min",
        "62999, 1 min 2 s",
        "3600000, 1 h",
        "3605000, 1 h 5 s",
        "3725500, 1 h 2 min 5 s",
        "93600000, 26 h"
    })
    void fromAMinuteOnHoursMinutesAndSecondsStandBehindTheExactForm(long millis, String words) {
        assertThat(TimeText.at(millis)).isEqualTo(VirtualTime.at(millis) + " (" + words + ")");
        assertThat(TimeText.span(millis)).isEqualTo(VirtualTime.seconds(millis) + " (" + words + ")");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 59_999, VirtualTime.NEVER})
    void shortTimesAndNeverHaveTheExactFormAlone(long millis) {
        assertThat(TimeText.at(millis)).isEqualTo(VirtualTime.at(millis));
        assertThat(TimeText.span(millis)).isEqualTo(VirtualTime.seconds(millis));
    }
}
