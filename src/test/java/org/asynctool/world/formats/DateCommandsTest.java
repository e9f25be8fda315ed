package org.asynctool.world.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateCommandsTest {

    private final Desk desk = new Desk();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "14.03.2025 | dd.MM.yyyy | EEEE, MMMM d, yyyy | Friday, March 14, 2025",
                "20250314 0930 PM | yyyyMMdd hhmm a | yyyy-MM-dd'T'HH:mm | 2025-03-14T21:30",
                "2025-03-14T09:30:15.250+01:00 | yyyy-MM-dd'T'HH:mm:ss.SSSXXX | d MMM yyyy h:mm a XXX | 14 Mar 2025 9:30 AM +01:00",
                "29.02.2024 | dd.MM.yyyy | M/d | 2/29",
                "29.02.2025 | dd.MM.yyyy | M/d | error: '29.02.2025' is no date by pattern 'dd.MM.yyyy'",
                "Mon 14.03.2025 | EEE dd.MM.yyyy | M | error: 'Mon 14.03.2025' is no date by pattern 'EEE dd.MM.yyyy'",
                "14.03.2025 | dd.MM.yyyy | HH | error: the date lacks what pattern 'HH' shows",
                "14.03.2025 | dd.MM.yyyy | yyyy 'x | error: pattern 'yyyy 'x' has ''', which is not one of yyyy MM dd HH mm ss and so on; put texts between single quotes",
                "1 | QQ | M | error: pattern 'QQ' has 'QQ', which is not one of yyyy MM dd HH mm ss and so on; put texts between single quotes"
            })
    void convertDateReadsAndWritesPatterns(String date, String from, String to, String expected) {
        assertThat(desk.call("date", "convert_date", "date", date, "from", from, "to", to))
                .isEqualTo(expected);
    }

    @Test
    void convertZoneTellsWhatClocksShow() {
        assertThat(zone("time", "2025-03-14T09:30", "Europe/Berlin", "America/New_York"))
                .isEqualTo("2025-03-14T04:30");
        assertThat(zone("offset", "2025-03-14T09:30", "Europe/Berlin", "Asia/Kolkata"))
                .isEqualTo("+05:30");
        assertThat(zone("time", "2025-03-14T23:00:15.250", "+05:30", "UTC")).isEqualTo("2025-03-14T17:30:15.250");
        assertThat(zone("ambiguous", "2025-03-14T09:30", "UTC", "UTC")).isEqualTo("false");
    }

    @Test
    void convertZoneKnowsTimesThatAreTwiceOrNever() {
        assertThat(zone("time", "2025-10-26T02:30", "Europe/Berlin", "UTC")).isEqualTo("2025-10-26T00:30");
        assertThat(zone("ambiguous", "2025-10-26T02:30", "Europe/Berlin", "UTC"))
                .isEqualTo("true");
        assertThat(zone("time", "2025-03-30T02:30", "Europe/Berlin", "UTC"))
                .isEqualTo("error: 2025-03-30T02:30 does not exist in Europe/Berlin: clocks go from 2025-03-30T02:00 to"
                        + " 2025-03-30T03:00");
    }

    @Test
    void convertZoneSaysWhatIsWrong() {
        assertThat(zone("time", "2025-10-26", "UTC", "UTC"))
                .isEqualTo("error: time needs a time of day, such as 2025-03-14T09:30");
        assertThat(zone("time", "2025-10-26T01:00", "Europe/Berlim", "UTC"))
                .startsWith("error: there is no time zone 'Europe/Berlim'; did you mean Europe/Berlin");
        assertThat(zone("time", "2025-10-26T01:00", "UTC", "+19:00"))
                .startsWith("error: there is no time zone '+19:00'");
        assertThat(zone("time", "0001-01-01T01:00", "+18:00", "UTC"))
                .isEqualTo("error: the result is not in the years 1 to 9999");
        assertThat(zone("time", "2025-10-26T1:00", "UTC", "UTC"))
                .isEqualTo("error: time '2025-10-26T1:00' is no date such as 2025-03-14 or 2025-03-14T09:30");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-31, 1, months, 2024-02-29",
        "2024-02-29, -1, years, 2023-02-28",
        "2024-12-31T23:59, 1, minutes, 2025-01-01T00:00",
        "2024-01-31T10:00, -1, seconds, 2024-01-31T09:59:59",
        "2024-01-01, 2, weeks, 2024-01-15",
        "2024-01-31, 1, hours, error: a date without a time of day has no hours",
        "9999-12-31, 1, days, error: the result is not in the years 1 to 9999",
        "9999-12-31, 1000000000000, years, error: the result is not in the years 1 to 9999",
        "2025-02-29, 1, days, error: date '2025-02-29' is no date such as 2025-03-14 or 2025-03-14T09:30",
        "0000-01-01, 1, days, error: date '0000-01-01' is no date such as 2025-03-14 or 2025-03-14T09:30"
    })
    void addDurationKeepsToTheCalendar(String date, String amount, String unit, String expected) {
        assertThat(desk.call("date", "add_duration", "date", date, "amount", "=" + amount, "unit", unit))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-31, 2025-01-30, months, 11",
        "2024-01-31, 2025-01-31, years, 1",
        "2025-03-01, 2025-02-01, days, -28",
        "2024-01-01T10:00, 2024-01-02T09:59:59, hours, 23",
        "2024-01-01, 2024-01-02, hours, error: a date without a time of day has no hours",
        "2024-01-01, 2024-01-02T10:00, days, 'error: from and to must both have a time of day, or none'"
    })
    void dateDifferenceCountsWholeUnits(String from, String to, String unit, String expected) {
        assertThat(desk.call("amount", "date_difference", "from", from, "to", to, "unit", unit))
                .isEqualTo(expected);
    }

    @Test
    void argumentsAreBounded() {
        assertThat(desk.desk().run("date_difference", "{'from': '2024-01-01', 'to': '2024-01-01', 'unit': 'decades'}"))
                .startsWith("refused: /unit");
        assertThat(desk.desk().run("convert_date", "{'date': '', 'from': 'd', 'to': 'd'}"))
                .startsWith("refused: /date");
        assertThat(desk.desk().run("add_duration", "{'date': '2024-01-01', 'amount': 1e13, 'unit': 'days'}"))
                .startsWith("refused: /amount");
    }

    private String zone(String member, String time, String from, String to) {
        return desk.call(member, "convert_zone", "time", time, "from", from, "to", to);
    }
}
