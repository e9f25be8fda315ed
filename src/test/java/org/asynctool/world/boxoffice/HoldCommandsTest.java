package org.asynctool.world.boxoffice;

import static org.assertj.core.api.Assertions.assertThat;

import org.asynctool.testing.WorldDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldCommandsTest {

    private final Hall hall = new Hall();
    private final WorldDesk desk = hall.desk();

    @Test
    void holdSeatsKeepsThemForAWhile() {
        String held = desk.run("hold_seats", "{'account_id': 'anna', 'event_id': 'jazz', 'seats': ['A3', 'C1']}");

        assertThat(held.replaceFirst("H-[0-9a-f]{10}", "H"))
                .isEqualTo("{'hold_id':'H','account_id':'anna','event_id':'jazz','seats':['A3','C1'],"
                        + "'sum_cents':10501,'minutes':10}");
        assertThat(desk.state("/holds").replaceFirst("H-[0-9a-f]{10}", "H"))
                .isEqualTo("[{'hold_id':'H','account_id':'anna','event_id':'jazz','seats':['A3','C1']}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'seats': ['A1']|error: seat A1 is sold",
                "'seats': ['A4', 'A2']|error: seat A2 is held",
                "'seats': ['A3', 'A3']|error: seat A3 is named twice",
                "'seats': ['A5']|error: event 'jazz' has no seat 'A5'; seats are written like A1, and get_seat_map lists them",
                "'seats': ['D1']|error: event 'jazz' has no seat 'D1'; seats are written like A1, and get_seat_map lists them",
                "'seats': ['a3']|error: event 'jazz' has no seat 'a3'; seats are written like A1, and get_seat_map lists them"
            })
    void holdSeatsTakesAllOrNone(String seats, String problem) {
        hall.hold("ben", "jazz", "'A2'");
        String before = desk.state("");

        assertThat(desk.run("hold_seats", "{'account_id': 'anna', 'event_id': 'jazz', " + seats + "}"))
                .isEqualTo(problem);
        assertThat(desk.state("")).isEqualTo(before);
    }

    @Test
    void holdSeatsRefusesWhatItDoesNotKnow() {
        assertThat(desk.run("hold_seats", "{'account_id': 'ana', 'event_id': 'jazz', 'seats': ['A2']}"))
                .isEqualTo("error: there is no account 'ana'; did you mean anna?");
        assertThat(desk.run("hold_seats", "{'account_id': 'anna', 'event_id': 'jazz', 'seats': []}"))
                .startsWith("refused: /seats");
        assertThat(desk.atMinute(60).run("hold_seats", "{'account_id': 'anna', 'event_id': 'play', 'seats': ['A2']}"))
                .isEqualTo("error: event 'play' has begun");
    }

    @Test
    void aHoldExpiresAtItsVeryEnd() {
        String hold = Hall.holdId(hall.hold("anna", "jazz", "'A2'"));

        assertThat(desk.atSecond(599).part("/status", "get_hold", hold)).isEqualTo("open");
        assertThat(desk.part("/seconds_left", "get_hold", hold)).isEqualTo("1");
        assertThat(desk.atSecond(600).part("/status", "get_hold", hold)).isEqualTo("expired");
        assertThat(desk.part("/seconds_left", "get_hold", hold)).isEqualTo("0");
    }

    @Test
    void theStateForgetsWhatHasExpiredWithTheNextCallThatIsNotReadOnly() {
        String hold = Hall.holdId(hall.hold("anna", "jazz", "'A2'"));
        String before = desk.state("/holds");

        desk.atMinute(10).run("get_hold", hold);
        assertThat(desk.state("/holds")).isEqualTo(before);
        desk.run("release_hold", Hall.holdId("H-none"));
        assertThat(desk.state("/holds")).isEqualTo("[]");
    }

    @Test
    void seatsOfAnExpiredHoldAreFreeAndItsIdIsNotUsedAgain() {
        String first = hall.hold("anna", "jazz", "'A2'");
        desk.atMinute(10);

        String second = hall.hold("anna", "jazz", "'A2'");

        assertThat(second).startsWith("H-").isNotEqualTo(first);
        assertThat(desk.run("pay_hold", Hall.payment(first, "visa")))
                .isEqualTo("error: hold '" + first + "' has expired; hold the seats again");
    }

    @Test
    void idsDoNotHangOnTheOrderOfCalls() {
        String anna = hall.hold("anna", "jazz", "'A2'");
        String ben = hall.hold("ben", "jazz", "'B1'");

        Hall other = new Hall();
        assertThat(other.hold("ben", "jazz", "'B1'")).isEqualTo(ben);
        assertThat(other.hold("anna", "jazz", "'A2'")).isEqualTo(anna);
        assertThat(other.desk().state("")).isEqualTo(desk.state(""));
    }

    @Test
    void extendHoldCountsFromNowAndOnlyOnce() {
        String hold = Hall.holdId(hall.hold("anna", "jazz", "'A2'"));

        assertThat(desk.atMinute(9).run("extend_hold", hold)).endsWith(",'minutes':10,'extensions_left':0}");
        assertThat(desk.atMinute(18).part("/status", "get_hold", hold)).isEqualTo("open");
        assertThat(desk.run("extend_hold", hold)).startsWith("error: hold ").endsWith("cannot be extended any more");
        assertThat(desk.atMinute(19).part("/status", "get_hold", hold)).isEqualTo("expired");
        assertThat(desk.run("extend_hold", hold)).endsWith("has expired; hold the seats again");
    }

    @Test
    void releaseHoldFreesTheSeatsOnce() {
        String hold = Hall.holdId(hall.hold("anna", "jazz", "'A2'"));

        assertThat(desk.run("release_hold", hold)).endsWith(",'status':'released'}");
        assertThat(desk.state("/holds")).isEqualTo("[]");
        assertThat(desk.run("release_hold", hold)).startsWith("error: hold ").endsWith("has been released");
        assertThat(hall.hold("ben", "jazz", "'A2'")).startsWith("H-");
    }

    @Test
    void getHoldNeedsAHold() {
        assertThat(desk.run("get_hold", Hall.holdId("H-1"))).isEqualTo("error: there is no hold 'H-1'");
    }
}
