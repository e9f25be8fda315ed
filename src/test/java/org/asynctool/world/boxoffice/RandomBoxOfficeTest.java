package org.asynctool.world.boxoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asynctool.testing.JsonFixtures.json;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.asynctool.testing.RandomCalls;
import org.asynctool.world.ToolCall;
import org.asynctool.world.ToolResult;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever is called: no seat is given twice, no money is made or lost, and nothing expired is paid. */
class RandomBoxOfficeTest {

    private static final int SEQUENCES = 5_000;
    private static final int CALLS = 20;
    private static final long MONEY = 20_000 + 1_000 + 9_000 + 100_000;
    private static final long HOLD_MILLIS = 600_000;

    private static final JsonNode POOLS = json("""
            {'tools': ['hold_seats', 'hold_seats', 'hold_seats', 'hold_seats', 'pay_hold', 'pay_hold', 'pay_hold', 'pay_hold',
                 'refund_ticket', 'join_waiting_list', 'join_waiting_list'],
             'account_id': ['anna', 'anna', 'ben', 'cleo'], 'to_account_id': ['ben', 'cleo'],
             'event_id': ['jazz', 'jazz', 'jazz', 'play'], 'section': ['floor', 'box'],
             'join_waiting_list.count': [4, 8, 2],
             'seats': [['A2', 'A3'], ['B1'], ['B1', 'B2', 'B3', 'B4'], ['C1', 'C2'], ['A4']],
             'hold_id': [], 'order_id': [], 'ticket_id': [], 'discount_code': ['TENTH', 'ONCE'],
             'payment_method': ['visa', 'voucher', 'cash'], 'from_method': ['visa', 'voucher'],
             'to_method': ['voucher', 'visa'], 'text': ['jazz', 'PLAY'], 'city': ['delft'], 'category': ['concert']}
            """);

    @Test
    void invariantsHoldInRandomSequences() {
        RandomCalls calls = RandomCalls.of(new BoxOfficeWorldFactory(), json(Hall.STATE), POOLS)
                .play(SEQUENCES, CALLS, Invariants::new);

        calls.requireSuccesses(0.02, 0.35);
    }

    private static final class Invariants implements RandomCalls.Invariants {

        private final Map<String, Long> expiry = new HashMap<>();

        @Override
        public void after(ToolCall call, ToolResult result, long virtualMillis) {
            if (result.error()) {
                return;
            }
            String hold = result.value()
                    .path("hold_id")
                    .asString(call.arguments().path("hold_id").asString(""));
            switch (call.tool()) {
                case "hold_seats", "extend_hold" -> expiry.put(hold, virtualMillis + HOLD_MILLIS);
                case "pay_hold", "release_hold", "quote_hold" ->
                    assertThat(virtualMillis).as(call.tool()).isLessThan(expiry.get(hold));
                default -> {}
            }
        }

        @Override
        public void holdFor(JsonNode state) {
            assertThat(money(state)).isEqualTo(MONEY);
            Set<String> taken = new HashSet<>();
            for (JsonNode order : state.required("orders")) {
                for (JsonNode ticket : order.required("tickets")) {
                    if (ticket.required("status").stringValue().equals("valid")) {
                        take(taken, order, ticket.required("seat"));
                    }
                }
            }
            for (JsonNode hold : state.required("holds")) {
                hold.required("seats").forEach(seat -> take(taken, hold, seat));
            }
            assertThat(taken).doesNotContain("jazz/A1");
        }

        private static void take(Set<String> taken, JsonNode where, JsonNode seat) {
            String place = where.required("event_id").stringValue() + "/" + seat.stringValue();
            assertThat(taken.add(place)).as("%s is given once", place).isTrue();
        }

        private static long money(JsonNode state) {
            long sum = state.required("fees_cents").longValue() + sum(state.required("revenue_cents"));
            for (JsonNode account : state.required("accounts")) {
                sum += sum(account);
            }
            return sum;
        }

        private static long sum(JsonNode amounts) {
            return amounts.valueStream().mapToLong(JsonNode::longValue).sum();
        }
    }
}
