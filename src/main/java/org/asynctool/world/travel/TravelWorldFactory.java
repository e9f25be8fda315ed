package org.asynctool.world.travel;

import java.util.List;
import org.apiguardian.api.API;
import org.asynctool.world.internal.CommandWorldFactory;
import org.asynctool.world.internal.Commands;

/**
 * Makes worlds that are a travel agency. Tools: {@code authenticate_travel}, {@code book_flight}, {@code
 * cancel_booking}, {@code compute_exchange_rate}, {@code contact_customer_support}, {@code get_all_credit_cards},
 * {@code get_booking_history}, {@code get_budget_fiscal_year}, {@code get_credit_card_balance}, {@code
 * get_flight_cost}, {@code get_nearest_airport_by_city}, {@code list_all_airports}, {@code purchase_insurance}, {@code
 * register_credit_card}, {@code retrieve_invoice}, {@code set_budget_limit}, {@code travel_get_login_status}, {@code
 * verify_traveler_information}. They behave as class TravelAPI of the Berkeley Function Calling Leaderboard does.
 *
 * <p>State; every member may be missing, others are passed over:
 *
 * <pre>{@code
 * {"credit_card_list": {"1": {"card_number": "4111", "balance": 5000.0}},
 *  "booking_record": {"2": {"card_id": "1", "travel_date": "2026-01-31", "travel_from": "SFO", "travel_to": "LAX",
 *                           "travel_class": "economy", "travel_cost": 200.0, "transaction_id": "3"}},
 *  "access_token": "abc", "token_type": "Bearer", "token_expires_in": 2, "token_scope": "read_write",
 *  "user_first_name": "Ann", "user_last_name": "Lee", "budget_limit": 1000.0,
 *  "random_seed": 141053, "today": "2026-01-01", "long_context": false}
 * }</pre>
 *
 * <p>By default there are no cards and bookings, the last three members are these, and all others null. Dollars; {@code
 * today} is the day by which travellers are of age. With {@code long_context} there are more cards and bookings, and
 * two tools give longer results.
 *
 * <p>The state that goals are judged by has the same members but {@code random_seed} and {@code today}. Hidden is what
 * the seed leads to: ids, tokens and the balances of new cards, drawn as CPython draws them.
 *
 * <p>An agency holds at most 10,000 cards and 10,000 bookings, whose texts have at most 10,000 characters. A call that
 * would exceed this fails and changes nothing.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class TravelWorldFactory extends CommandWorldFactory<Agency> {

    private static final Commands<Agency> COMMANDS = Commands.of(
            List.of(LoginCommands.ALL, CardCommands.ALL, FlightCommands.ALL, BookingCommands.ALL, LookupCommands.ALL));

    /** For the service loader. */
    public TravelWorldFactory() {
        super("travel", COMMANDS, state -> InitialState.read(state)::copy, Agency::state);
    }
}
