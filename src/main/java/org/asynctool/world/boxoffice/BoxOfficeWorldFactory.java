package org.asynctool.world.boxoffice;

import org.apache.commons.rng.UniformRandomProvider;
import org.apiguardian.api.API;
import org.asynctool.world.World;
import org.asynctool.world.WorldFactory;
import tools.jackson.databind.JsonNode;

/**
 * Makes worlds that sell tickets. Tools: {@code extend_hold}, {@code find_seats}, {@code get_account}, {@code
 * get_event}, {@code get_hold}, {@code get_order}, {@code get_seat_map}, {@code get_waiting_list}, {@code hold_seats},
 * {@code join_waiting_list}, {@code leave_waiting_list}, {@code list_orders}, {@code move_money}, {@code pay_hold},
 * {@code quote_hold}, {@code quote_refund}, {@code refund_ticket}, {@code release_hold}, {@code search_events}, {@code
 * transfer_ticket}.
 *
 * <p>State; all members of the outermost object may be left out, and so may names, cities, categories, {@code refund},
 * {@code sold}, {@code uses} and the {@code events} of a discount:
 *
 * <pre>{@code
 * {"hold_minutes": 10, "hold_extensions": 1,
 *  "fees": {"per_ticket_cents": 150, "percent": 5},
 *  "venues": {"hall": {"name": "City Hall", "city": "Delft", "sections": {"floor": {"A": 10, "B": 12}}}},
 *  "events": {"jazz": {"name": "Jazz Night", "category": "concert", "venue": "hall", "starts_at_minute": 600,
 *      "price_cents": {"floor": 4500}, "refund": {"full_until_minute": 300, "late_percent": 50}, "sold": ["A1"]}},
 *  "discounts": {"SPRING": {"percent": 10, "uses": 1, "events": ["jazz"]}},
 *  "accounts": {"anna": {"name": "Anna", "payment_methods_cents": {"visa": 20000, "voucher": 1000}}}}
 * }</pre>
 *
 * <p>Money is in whole cents, and times are virtual minutes since the episode began. A hold expires {@code
 * hold_minutes} after it was made or extended, by the virtual clock, and at that very moment cannot be paid any more.
 *
 * <p>The state that goals are judged by is {@code {"accounts": {"anna": {"visa": 20000}}, "revenue_cents": {"hall":
 * 0}, "fees_cents": 0, "discount_uses_left": {"SPRING": 1}, "holds": [], "orders": [], "waiting": []}}. It has no time
 * in it: holds are those that had not expired when the latest call of a tool that is not read-only executed, without
 * their expiry. Ids of holds, orders and tickets follow from account, event and seats, not from the order of calls.
 *
 * <p>Hidden are the expiry of holds, how often each can still be extended, and holds that have ended. A hold has at
 * most 10 seats; there are at most 10,000 holds in an episode, and 1,000 venues, events, accounts and discounts each.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class BoxOfficeWorldFactory implements WorldFactory {

    /** For the service loader. */
    public BoxOfficeWorldFactory() {}

    @Override
    public String name() {
        return "boxoffice";
    }

    @Override
    public World create(JsonNode state, UniformRandomProvider random) {
        return new BoxOfficeWorld(InitialState.read(state));
    }
}
