package org.asynctool.world.boxoffice;

import static org.assertj.core.api.Assertions.assertThat;

import org.asynctool.testing.WorldDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventCommandsTest {

    private final WorldDesk desk = new Hall().desk();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|['jazz','play']",
                "{'text': 'NIGHT'}|['jazz']",
                "{'city': 'delft'}|['jazz']",
                "{'category': 'Concert', 'text': 'jazz'}|['jazz']",
                "{'city': ''}|['play']",
                "{'city': 'Delft', 'text': 'play'}|[]"
            })
    void searchEventsTakesAllCriteria(String criteria, String expected) {
        assertThat(desk.part("/events", "search_events", criteria).replaceAll("\\{'event_id':('\\w+')[^}]*}", "$1"))
                .isEqualTo(expected);
    }

    @Test
    void getEventTellsOfPricesAndRefunds() {
        assertThat(desk.run("get_event", "{'event_id': 'jazz'}"))
                .isEqualTo("{'event_id':'jazz','name':'Jazz Night','category':'concert','venue':'City Hall',"
                        + "'city':'Delft','starts_at_minute':600,'price_cents':{'floor':4500,'box':6001},"
                        + "'full_refund_until_minute':300,'late_refund_percent':50}");
        assertThat(desk.run("get_event", "{'event_id': 'jaz'}"))
                .isEqualTo("error: there is no event 'jaz'; did you mean jazz?");
    }

    @Test
    void getSeatMapShowsWhatIsFreeHeldAndSold() {
        desk.run("hold_seats", "{'account_id': 'anna', 'event_id': 'jazz', 'seats': ['B4', 'A2']}");
        String floor = "{'event_id': 'jazz', 'section': 'floor'}";

        assertThat(desk.run("get_seat_map", floor))
                .isEqualTo("{'section':'floor','price_cents':4500,'free':['A3','A4','B1','B2','B3'],"
                        + "'held':['A2','B4'],'sold':['A1']}");
        assertThat(desk.atMinute(10).part("/held", "get_seat_map", floor)).isEqualTo("[]");
    }

    @Test
    void aSectionThatIsNotOnSaleIsNone() {
        assertThat(desk.run("get_seat_map", "{'event_id': 'jazz', 'section': 'attic'}"))
                .isEqualTo("error: event 'jazz' has no section 'attic'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'count': 3|['A2','A3','A4']",
                "'count': 4|['B1','B2','B3','B4']",
                "'count': 2, 'section': 'box'|['C1','C2']",
                "'count': 1, 'max_price_cents': 4500|['A2']"
            })
    void findSeatsTakesTheCheapestNeighbours(String wanted, String seats) {
        assertThat(desk.part("/seats", "find_seats", "{'event_id': 'jazz', " + wanted + "}"))
                .isEqualTo(seats);
    }

    @Test
    void findSeatsTellsTheSum() {
        assertThat(desk.run("find_seats", "{'event_id': 'jazz', 'count': 2, 'section': 'box'}"))
                .isEqualTo("{'section':'box','seats':['C1','C2'],'price_cents':6001,'sum_cents':12002}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'count': 5|error: no 5 free seats next to each other",
                "'count': 1, 'max_price_cents': 4499|error: no 1 free seats",
                "'count': 1, 'section': 'bar'|error: event 'jazz' has no section 'bar'",
                "'count': 0|refused: /count is 0",
                "'count': 11|refused: /count is 11"
            })
    void findSeatsSaysWhyThereAreNone(String wanted, String problem) {
        assertThat(desk.run("find_seats", "{'event_id': 'jazz', " + wanted + "}"))
                .startsWith(problem);
    }
}
