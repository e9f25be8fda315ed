package org.asynctool.world.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import org.asynctool.testing.WorldDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TimeCommandsTest {

    private final WorldDesk desk = Studio.open();

    @Test
    void generateDatesIncludesBothEnds() {
        assertThat(dates("'first': '2024-02-28', 'last': '2024-03-01'"))
                .hasSize(50)
                .containsOnly("2024-02-28", "2024-02-29", "2024-03-01")
                .isNotEqualTo(dates("'first': '2024-02-28', 'last': '2024-03-01', 'order': 'ascending'"));
        assertThat(dates("'first': '2024-02-28', 'last': '2025-03-01', 'order': 'ascending'"))
                .isSorted();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'first': '2024-03-01', 'last': '2024-02-28' | error: first is after last",
                "'first': '2023-02-29', 'last': '2024-02-28' | error: first '2023-02-29' is no date",
                "'first': '2023-02-01', 'last': '2024-13-01' | error: last '2024-13-01' is no date",
                "'first': 'today', 'last': '2024-02-28' | refused: /first is \"today\""
            })
    void generateDatesSaysWhatIsWrong(String range, String problem) {
        assertThat(desk.run("generate_dates", "{'count': 1, " + range + "}")).startsWith(problem);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void meetingsDoNotOverlap(int seed) {
        List<JsonNode> meetings = Studio.list(
                desk,
                "meetings",
                "generate_schedule",
                "{'titles': ['a', 'b', 'c', 'd'], 'date': '2025-01-31', 'opens': '09:00', 'closes': '12:00',"
                        + " 'minutes': 40, 'seed': " + seed + "}");

        LocalTime free = LocalTime.of(9, 0);
        for (JsonNode meeting : meetings) {
            LocalTime start = time(meeting, "starts");
            assertThat(start).isAfterOrEqualTo(free);
            free = time(meeting, "ends");
            assertThat(start.plusMinutes(40)).isEqualTo(free);
        }
        assertThat(free).isBeforeOrEqualTo(LocalTime.of(12, 0));
        assertThat(meetings)
                .extracting(meeting -> meeting.required("title").stringValue())
                .containsExactly("a", "b", "c", "d");
    }

    @Test
    void meetingsThatJustFitAreWhereTheyMustBe() {
        assertThat(
                        desk.run(
                                "generate_schedule",
                                "{'titles': ['a', 'b'], 'date': '2025-01-31', 'opens': '09:00', 'closes': '10:00', 'minutes': 30}"))
                .isEqualTo("{'meetings':[{'title':'a','date':'2025-01-31','starts':'09:00','ends':'09:30'},"
                        + "{'title':'b','date':'2025-01-31','starts':'09:30','ends':'10:00'}]}");
        assertThat(
                        desk.run(
                                "generate_schedule",
                                "{'titles': ['a', 'b'], 'date': '2025-01-31', 'opens': '09:00', 'closes': '10:00', 'minutes': 31}"))
                .isEqualTo("error: the meetings do not fit: 2 minutes are missing between opens and closes");
    }

    private List<String> dates(String more) {
        return Studio.texts(desk, "dates", "generate_dates", "{'count': 50, " + more + "}");
    }

    private static LocalTime time(JsonNode meeting, String member) {
        return LocalTime.parse(meeting.required(member).stringValue());
    }
}
