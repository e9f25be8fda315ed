package org.asynctool.world.boxoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.asynctool.testing.JsonFixtures.json;

import org.asynctool.testing.WorldCalls;
import org.asynctool.testing.WorldDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialStateTest {

    @Test
    void mayBeEmpty() {
        WorldDesk desk = WorldDesk.of(new BoxOfficeWorldFactory(), "{}");

        assertThat(desk.run("search_events", "{}")).isEqualTo("{'events':[]}");
        assertThat(desk.state(""))
                .isEqualTo("{'accounts':{},'revenue_cents':{},'fees_cents':0,'discount_uses_left':{},'holds':[],"
                        + "'orders':[],'waiting':[]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|the value must be an object, but was []",
                "{'event': {}}|member 'event' is unknown",
                "{'hold_minutes': 0}|initial state: member 'hold_minutes' must be at least 1",
                "{'hold_minutes': 2000}|initial state: member 'hold_minutes' must be at most 1440, but was 2000",
                "{'fees': {'percent': 5}}|member 'fees/per_ticket_cents' is missing",
                "{'accounts': {'a': {}}}|member 'accounts/a/payment_methods_cents' is missing",
                "{'accounts': {'a': {'payment_methods_cents': {'x': -1}}}}|member 'accounts/a/payment_methods_cents/x' must be a whole number, 0 or more, but was -1",
                "{'accounts': {'a': {'payment_methods_cents': {'x': 1.5}}}}|member 'accounts/a/payment_methods_cents/x' must be a whole number, but was 1.5",
                "{'venues': {'v': {'sections': {'s': {'a': 1}}}}}|initial state: venue 'v', section 's': row 'a' must be one to three capital letters",
                "{'venues': {'v': {'sections': {'s': {'A': 1}, 't': {'A': 1}}}}}|initial state: venue 'v', section 't': row 'A' is in another section too",
                "{'events': {'e': {'venue': 'v', 'starts_at_minute': 1, 'price_cents': {}}}}|initial state: event 'e': venue 'v' is none of []",
                "{'venues': {'v': {'sections': {}}}, 'events': {'e': {'venue': 'v', 'starts_at_minute': 1, 'price_cents': {'s': 1}}}}|initial state: event 'e': section 's' is none of []",
                "{'venues': {'v': {'sections': {}}}, 'events': {'e': {'venue': 'v', 'starts_at_minute': 1, 'price_cents': {}, 'sold': ['A1']}}}|initial state: event 'e': there is no seat A1",
                "{'venues': {'v': {'sections': {}}}, 'events': {'e': {'venue': 'v', 'starts_at_minute': 1, 'price_cents': {}, 'sold': ['1A']}}}|initial state: event 'e': '1A' must be a seat such as A1",
                "{'discounts': {'D': {'percent': 101}}}|initial state: member 'percent' must be at most 100, but was 101",
                "{'discounts': {'D': {'percent': 10, 'events': ['e']}}}|initial state: discount 'D' names event 'e', which there is not"
            })
    void isReadStrictly(String state, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BoxOfficeWorldFactory().create(json(state), WorldCalls.seeded()))
                .withMessage(problem);
    }
}
