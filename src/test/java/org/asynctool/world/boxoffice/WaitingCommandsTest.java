package org.asynctool.world.boxoffice;

import static org.assertj.core.api.Assertions.assertThat;

import org.asynctool.testing.WorldDesk;
import org.junit.jupiter.api.Test;

class WaitingCommandsTest {

    private final Hall hall = new Hall();
    private final WorldDesk desk = hall.desk();

    @Test
    void oneWaitsForWhatIsNotThere() {
        assertThat(wait("anna", 2)).isEqualTo("error: section 'box' has enough free seats; hold them by hold_seats");
        hall.hold("cleo", "jazz", "'C1'");

        assertThat(wait("anna", 2))
                .isEqualTo("{'account_id':'anna','event_id':'jazz','section':'box','count':2,'position':1}");
        assertThat(desk.state("/waiting"))
                .isEqualTo("[{'account_id':'anna','event_id':'jazz','section':'box','count':2}]");
        assertThat(wait("anna", 2)).isEqualTo("error: account 'anna' waits already");
        assertThat(wait("ben", 3)).isEqualTo("error: section 'box' never has 3 seats");
        assertThat(wait("ben", 1)).endsWith("'position':2}");
    }

    @Test
    void whoWaitsFirstHoldsFirst() {
        String hold = hall.hold("cleo", "jazz", "'C1', 'C2'");
        wait("anna", 1);
        wait("ben", 1);
        desk.run("release_hold", Hall.holdId(hold));

        assertThat(holdBox("cleo", "'C1'"))
                .isEqualTo("error: the free seats of section 'box' are for those who wait; join_waiting_list puts the"
                        + " account behind them");
        assertThat(holdBox("ben", "'C1', 'C2'")).startsWith("error: the free seats of section 'box'");
        assertThat(holdBox("ben", "'C2'")).startsWith("{'hold_id'");
        assertThat(holdBox("anna", "'C1'")).startsWith("{'hold_id'");
        assertThat(desk.state("/waiting")).isEqualTo("[]");
    }

    @Test
    void getWaitingListTellsWhetherItIsOnesTurn() {
        String hold = hall.hold("cleo", "jazz", "'C1', 'C2'");
        wait("anna", 1);
        wait("ben", 2);
        String entry = "{'account_id':'%s','event_id':'jazz','section':'box','count':%d,'position':%d,'available':%s}";

        desk.run("release_hold", Hall.holdId(hold));

        assertThat(desk.run("get_waiting_list", "{'account_id': 'anna'}"))
                .isEqualTo("{'entries':[" + entry.formatted("anna", 1, 1, true) + "]}");
        assertThat(desk.run("get_waiting_list", "{'account_id': 'ben'}"))
                .isEqualTo("{'entries':[" + entry.formatted("ben", 2, 2, false) + "]}");
        assertThat(desk.run("get_waiting_list", "{'account_id': 'x'}")).isEqualTo("error: there is no account 'x'");
    }

    @Test
    void queuesOfOtherEventsAreOthersWhateverTheirIds() {
        WorldDesk slashes = WorldDesk.of(new BoxOfficeWorldFactory(), """
                {'venues': {'v': {'sections': {'b/c': {'A': 1}, 'c': {'B': 1}}}},
                 'events': {
                     'a': {'venue': 'v', 'starts_at_minute': 60, 'price_cents': {'b/c': 1}, 'sold': ['A1']},
                     'a/b': {'venue': 'v', 'starts_at_minute': 60, 'price_cents': {'c': 1}, 'sold': ['B1']}},
                 'accounts': {'anna': {'payment_methods_cents': {}}}}
                """);

        assertThat(slashes.run(
                        "join_waiting_list", "{'account_id': 'anna', 'event_id': 'a', 'section': 'b/c', 'count': 1}"))
                .endsWith("'position':1}");
        assertThat(slashes.run(
                        "join_waiting_list", "{'account_id': 'anna', 'event_id': 'a/b', 'section': 'c', 'count': 1}"))
                .endsWith("'position':1}");
    }

    @Test
    void oneCanLeave() {
        hall.hold("cleo", "jazz", "'C1', 'C2'");
        wait("anna", 1);
        String place = "{'account_id': 'anna', 'event_id': 'jazz', 'section': 'box'}";

        assertThat(desk.run("leave_waiting_list", place))
                .isEqualTo("{'account_id':'anna','event_id':'jazz','section':'box','count':1}");
        assertThat(desk.state("/waiting")).isEqualTo("[]");
        assertThat(desk.run("leave_waiting_list", place))
                .isEqualTo("error: account 'anna' does not wait for section 'box'");
    }

    @Test
    void nobodyWaitsForWhatHasBegun() {
        desk.atMinute(600);

        assertThat(wait("anna", 1)).isEqualTo("error: event 'jazz' has begun");
    }

    private String wait(String account, int count) {
        return desk.run(
                "join_waiting_list",
                "{'account_id': '%s', 'event_id': 'jazz', 'section': 'box', 'count': %d}".formatted(account, count));
    }

    private String holdBox(String account, String seats) {
        return desk.run(
                "hold_seats", "{'account_id': '%s', 'event_id': 'jazz', 'seats': [%s]}".formatted(account, seats));
    }
}
