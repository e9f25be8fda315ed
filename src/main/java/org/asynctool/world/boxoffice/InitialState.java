package org.asynctool.world.boxoffice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.asynctool.json.StrictObject;
import tools.jackson.databind.JsonNode;

/** Reads the state that a task gives. */
final class InitialState {

    /** The most cents on a payment method at first; sums of them fit a {@code long}. */
    static final long MOST_BALANCE = 1_000_000_000_000L;

    /** The latest virtual minute that can be named: ten years. */
    static final long LATEST_MINUTE = 5_256_000;

    private static final int MOST_THINGS = 1_000;
    private static final int MOST_PERCENT = 100;
    private static final int MOST_EXTENSIONS = 100;
    private static final int MOST_HOLD_MINUTES = 1_440;

    private final StrictObject state;

    private InitialState(StrictObject state) {
        this.state = state;
    }

    /**
     * Makes a box office.
     *
     * @throws IllegalArgumentException if there is no such box office; the message names the place
     */
    static BoxOffice read(JsonNode state) {
        return new InitialState(StrictObject.of(state)).office();
    }

    private BoxOffice office() {
        Map<String, Venue> venues = VenueReader.read(all("venues"));
        Map<String, Event> events = new LinkedHashMap<>();
        all("events").forEach((id, event) -> events.put(id, new EventReader(id, event, venues).read()));
        Map<String, Account> accounts = new LinkedHashMap<>();
        all("accounts").forEach((id, account) -> accounts.put(id, account(id, account)));
        Map<String, Discount> discounts = new LinkedHashMap<>();
        all("discounts").forEach((code, discount) -> discounts.put(code, discount(code, discount, events.keySet())));
        Fees fees = fees();
        HoldTerms terms = terms();
        state.end();
        return new BoxOffice(new Catalogue(venues, events, accounts, discounts, fees, terms));
    }

    private Map<String, StrictObject> all(String member) {
        return children(state, member);
    }

    /** Returns the members of a member that may be missing, each to be read strictly. */
    static Map<String, StrictObject> children(StrictObject parent, String member) {
        if (!parent.has(member)) {
            return Map.of();
        }
        StrictObject things = parent.child(member);
        Map<String, StrictObject> children = new LinkedHashMap<>();
        parent.members(member).keySet().forEach(id -> children.put(id, things.child(id)));
        require(children.size() <= MOST_THINGS, "'" + member + "' may have at most " + MOST_THINGS + " members");
        return children;
    }

    private static Account account(String id, StrictObject account) {
        String name = account.optionalText("name").orElse(id);
        Map<String, Long> methods = amounts(account, "payment_methods_cents", MOST_BALANCE);
        account.end();
        return new Account(id, name, methods);
    }

    private static Discount discount(String code, StrictObject discount, Set<String> known) {
        int percent = (int) bounded(discount, "percent", MOST_PERCENT);
        List<String> events = discount.optionalTexts("events");
        events.forEach(event -> require(
                known.contains(event), "discount '" + code + "' names event '" + event + "', which there is not"));
        Optional<Long> uses = discount.has("uses") ? Optional.of(discount.count("uses")) : Optional.empty();
        discount.end();
        return new Discount(code, percent, Set.copyOf(events), uses);
    }

    private Fees fees() {
        Optional<StrictObject> given = state.has("fees") ? Optional.of(state.child("fees")) : Optional.empty();
        Fees fees = given.map(some -> new Fees(bounded(some, "per_ticket_cents", SeatCommands.MOST_CENTS), (int)
                        bounded(some, "percent", MOST_PERCENT)))
                .orElse(new Fees(0, 0));
        given.ifPresent(StrictObject::end);
        return fees;
    }

    private HoldTerms terms() {
        int minutes = state.has("hold_minutes") ? (int) bounded(state, "hold_minutes", MOST_HOLD_MINUTES) : 10;
        int extensions = state.has("hold_extensions") ? (int) bounded(state, "hold_extensions", MOST_EXTENSIONS) : 1;
        require(minutes > 0, "member 'hold_minutes' must be at least 1");
        return new HoldTerms(minutes, extensions);
    }

    /** Reads cents by name, in the order of the state. */
    static Map<String, Long> amounts(StrictObject parent, String member, long most) {
        Map<String, Long> amounts = new LinkedHashMap<>();
        StrictObject given = parent.child(member);
        parent.members(member).keySet().forEach(name -> amounts.put(name, bounded(given, name, most)));
        return Collections.unmodifiableMap(amounts);
    }

    static long bounded(StrictObject parent, String member, long most) {
        long value = parent.count(member);
        require(value <= most, "member '" + member + "' must be at most " + most + ", but was " + value);
        return value;
    }

    static Set<Seat> seats(List<String> written, String place) {
        TreeSet<Seat> seats = new TreeSet<>();
        for (String one : new ArrayList<>(written)) {
            Optional<Seat> seat = Seat.of(one);
            require(seat.isPresent(), place + ": '" + one + "' must be a seat such as A1");
            seats.add(seat.get());
        }
        return seats;
    }

    static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException("initial state: " + message);
        }
    }
}
