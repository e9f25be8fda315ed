package org.asynctool.world.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.asynctool.testing.JsonFixtures.json;

import java.util.List;
import java.util.Map;
import org.asynctool.testing.PlayedWorld;
import org.asynctool.testing.RandomPlay;
import org.asynctool.testing.WorldCalls;
import org.asynctool.world.ToolException;
import org.asynctool.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TravelStateTest {

    @Test
    void isEmptyByDefault() {
        assertThat(new PlayedWorld(new TravelWorldFactory(), "{\"random_seed\": 1, \"destination\": \"x\"}").state())
                .isEqualTo(json("""
                        {'credit_card_list': {}, 'booking_record': {}, 'access_token': null, 'token_type': null,
                         'token_expires_in': null, 'token_scope': null, 'user_first_name': null, 'user_last_name': null,
                         'budget_limit': null, 'long_context': false}"""));
    }

    @Test
    void isCopied() throws ToolException {
        String text = "{'access_token': 't', 'credit_card_list': {'c': {'balance': 1}}, 'booking_record': {'b': {}}}";
        JsonNode given = json(text);
        World world = new TravelWorldFactory().create(given, WorldCalls.seeded());
        WorldCalls.call(
                world,
                "purchase_insurance",
                "{'access_token': 't', 'insurance_type': '', 'insurance_cost': 1, 'booking_id': 'b', 'card_id': 'c'}");
        assertThat(world.snapshot().at("/credit_card_list/c/balance").intValue())
                .isZero();
        assertThat(given).isEqualTo(json(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{'credit_card_list': {'c': {'balance': '5'}}} | /credit_card_list/c/balance is \"5\", expected number",
                "{'booking_record': {'b': 1}} | /booking_record/b is 1, expected object",
                "{'budget_limit': 'x'} | /budget_limit is \"x\", expected one of [\"number\",\"null\"]",
                "{'today': 'x'} | /today is \"x\", expected a date such as \"2026-01-31\""
            })
    void isRefusedWithThePlaceOfTheMistake(String state, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TravelWorldFactory().create(json(state), WorldCalls.seeded()))
                .withMessage("initial state: " + problem);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void holdsWhateverIsCalled(long seed) {
        new RandomPlay(
                        new TravelWorldFactory(),
                        """
                        {"access_token": "t", "token_expires_in": 9,
                         "credit_card_list": {"c": {"balance": 9000}, "d": {}},
                         "booking_record": {"b": {"card_id": "c", "travel_cost": 1}, "c": {"card_id": "d"}}}""",
                        List.of("b", "c", "d", "SFO", "LAX", "2026-01-01", "USD", "EUR", "it's", "US", ""),
                        List.of("-1", "0", "1", "2.5", "100.125", "1e308"),
                        Map.of(
                                "access_token", List.of("\"t\"", "\"t\"", "\"t\"", "\"x\""),
                                "travel_from", List.of("\"SFO\"", "\"LAX\""),
                                "travel_to", List.of("\"LAX\"", "\"SFO\"", "\"CDG\""),
                                "travel_date", List.of("\"2026-01-01\"", "\"2026-01-02\"", "\"\""),
                                "travel_class", List.of("\"economy\"", "\"first\"", "\"\"")))
                .verify(seed);
    }
}
