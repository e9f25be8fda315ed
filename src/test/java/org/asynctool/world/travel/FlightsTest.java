package org.asynctool.world.travel;

import static org.assertj.core.api.Assertions.assertThat;

import org.asynctool.testing.PlayedWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlightsTest {

    private static final String STATE = """
            {"access_token": "t", "token_expires_in": 1, "budget_limit": 500,
             "credit_card_list": {"rich": {"balance": 10000}, "poor": {"balance": 399.99}, "limited": {"balance": 499},
                                  "broken": {}}}
            """;

    /** A date factor of two for an even sum of digits, a class factor of one, two or five. */
    @ParameterizedTest
    @CsvSource({
        "SFO, LAX, 2026-01-01, economy, 400.0",
        "SFO, LAX, 2026-01-02, economy, 200.0",
        "SFO, LAX, 2026-01-02, business, 400.0",
        "SFO, LAX, some day, first, 2000.0",
        "OKD, LAX, 1, economy, 220.0",
        "OKD, WLB, 1, economy, 230.0",
        "JFK, PVG, 1, economy, 950.0"
    })
    void costDependsOnRouteClassAndDate(String from, String to, String date, String travelClass, String cost) {
        assertThat(cost(from, to, date, travelClass)).isEqualTo("{\"travel_cost_list\":[" + cost + "]}");
    }

    @Test
    void otherFlightsHaveNoCost() {
        assertThat(cost("LAX", "RMX", "", "none")).isEqualTo("failed: No available route for the given airports.");
        assertThat(cost("CDG", "LHR", "", "first")).isEqualTo("failed: No available route for the given airports.");
        assertThat(cost("LHR", "CDG", "", "First"))
                .isEqualTo("failed: Invalid travel class. Options are: economy, business, first.");
    }

    @Test
    void aBookingIsPaidAndKept() {
        PlayedWorld world = world();
        assertThat(book(world, "rich", "2026-1-1", "SFO", "LAX", "economy")).isEqualTo("""
                {"booking_id":"3426812","transaction_id":"45451592","booking_status":true,"booking_history":{}}""");
        assertThat(world.state().at("/booking_record/3426812")).hasToString("""
                {"card_id":"rich","travel_date":"2026-1-1","travel_from":"SFO","travel_to":"LAX",\
                "travel_class":"economy","travel_cost":400.0,"transaction_id":"45451592"}""");
        assertThat(world.state().at("/credit_card_list/rich/balance")).hasToString("9600.0");
        assertThat(world.state().required("budget_limit")).hasToString("500");
    }

    @ParameterizedTest
    @CsvSource({
        "none, '', '', '', '', Card not registered",
        "broken, '', '', '', '', Balance not found",
        "rich, '', PVG, '', '', Invalid departure airport code: PVG",
        "rich, '', SFO, sfo, '', Invalid destination airport code: sfo",
        "rich, 2026-02-29, SFO, LAX, '', Invalid date format. Use YYYY-MM-DD.",
        "rich, 2026-02-28, CDG, LHR, third, 'Invalid travel class. Must be one of {''economy'', ''business'', ''first''}'",
        "rich, 2026-02-28, CDG, LHR, first, No available route for the given airports.",
        "poor, 2026-02-28, SFO, LAX, economy, Insufficient funds",
        "limited, 2026-02-28, SFO, LAX, economy, Balance is less than budget limit"
    })
    void othersAreRefused(String card, String date, String from, String to, String travelClass, String problem) {
        PlayedWorld world = world();
        String before = world.state().toString();
        assertThat(book(world, card, date, from, to, travelClass))
                .isEqualTo("{\"booking_status\":false,\"error\":\"" + problem + "\"}");
        assertThat(world.state()).hasToString(before);
    }

    @Test
    void theBalanceBeforeCountsAndEqualityIsEnough() {
        PlayedWorld world = new PlayedWorld(new TravelWorldFactory(), """
                {"access_token": "t", "token_expires_in": 1, "budget_limit": 400,
                 "credit_card_list": {"c": {"balance": 400.0}}}""");
        assertThat(book(world, "c", "2026-02-28", "SFO", "LAX", "economy")).contains("\"booking_status\":true");
        assertThat(world.state().at("/credit_card_list/c/balance")).hasToString("0.0");
    }

    @Test
    void allThatIsDrawnIsDrawnInTurn() {
        PlayedWorld world = new PlayedWorld(new TravelWorldFactory(), "{\"random_seed\": 7}").play("""
                authenticate_travel {"client_id": "", "client_secret": "", "refresh_token": "", "grant_type": "", "user_first_name": "", "user_last_name": ""} -> {"expires_in": 2, "access_token": "439563", "token_type": "Bearer", "scope": ""}
                register_credit_card {"access_token": "439563", "card_number": "", "expiration_date": "", "cardholder_name": "", "card_verification_number": 0} -> {"card_id": "267279807972"}
                get_credit_card_balance {"access_token": "439563", "card_id": "267279807972"} -> {"card_balance": 61750}
                book_flight {"access_token": "439563", "card_id": "267279807972", "travel_date": "2026-01-01", "travel_from": "SFO", "travel_to": "LAX", "travel_class": "first"} -> {"booking_id": "1810111", "transaction_id": "19722233", "booking_status": true, "booking_history": {}}
                purchase_insurance {"access_token": "439563", "insurance_type": "", "insurance_cost": 1, "booking_id": "1810111", "card_id": "267279807972"} -> {"insurance_id": "981836553", "insurance_status": true}
                """);
        assertThat(world.state().at("/credit_card_list/267279807972/balance")).hasToString("59749.0");
    }

    @Test
    void longContextPricesAllRoutesAndShowsAllBookings() {
        PlayedWorld world = new PlayedWorld(new TravelWorldFactory(), """
                {"access_token": "t", "token_expires_in": 1, "long_context": true,
                 "booking_record": {"booking_998": {"mine": 1}}}""");
        assertThat(world.state().required("credit_card_list")).hasSize(22);
        assertThat(world.state().required("booking_record")).hasSize(16);
        assertThat(world.state().at("/booking_record/booking_998")).hasToString("{\"mine\":1}");
        assertThat(world.call("get_flight_cost", """
                {"travel_from": "SFO", "travel_to": "LAX", "travel_date": "", "travel_class": "business"}"""))
                .startsWith("{\"travel_cost_list\":[800.0,2000.0,1600.0,")
                .endsWith(",400.0,880.0]}");
        assertThat(book(world, "1234567812345678", "2026-01-01", "SFO", "LAX", "economy"))
                .contains("\"booking_history\":{\"booking_998\":{\"mine\":1},\"booking_901\":{")
                .endsWith("\"transaction_id\":\"45451592\"}}}");
        assertThat(world.state().at("/credit_card_list/1234567812345678/balance"))
                .hasToString("4600.0");
        assertThat(new PlayedWorld(new TravelWorldFactory(), "{\"long_context\": true}")
                        .state()
                        .at("/credit_card_list/1234567812345678/balance"))
                .hasToString("5000.0");
    }

    private static PlayedWorld world() {
        return new PlayedWorld(new TravelWorldFactory(), STATE);
    }

    private static String cost(String from, String to, String date, String travelClass) {
        return world().call(
                        "get_flight_cost",
                        "{\"travel_from\": \"%s\", \"travel_to\": \"%s\", \"travel_date\": \"%s\", \"travel_class\": \"%s\"}"
                                .formatted(from, to, date, travelClass));
    }

    private static String book(
            PlayedWorld world, String card, String date, String from, String to, String travelClass) {
        return world.call("book_flight", """
                {"access_token": "t", "card_id": "%s", "travel_date": "%s", "travel_from": "%s", "travel_to": "%s",
                 "travel_class": "%s"}""".formatted(card, date, from, to, travelClass));
    }
}
