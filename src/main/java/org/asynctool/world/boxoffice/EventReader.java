package org.asynctool.world.boxoffice;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.asynctool.json.StrictObject;

/** Reads an event. */
final class EventReader {

    private final String id;
    private final StrictObject event;
    private final Map<String, Venue> venues;

    EventReader(String id, StrictObject event, Map<String, Venue> venues) {
        this.id = id;
        this.event = event;
        this.venues = venues;
    }

    Event read() {
        String name = event.optionalText("name").orElse(id);
        String category = event.optionalText("category").orElse("");
        Venue venue = venue();
        long start = InitialState.bounded(event, "starts_at_minute", InitialState.LATEST_MINUTE);
        Map<String, Long> prices = prices(venue);
        RefundPolicy refunds = refunds(start);
        Set<Seat> sold = sold(venue);
        event.end();
        return new Event(id, name, category, venue, start, prices, refunds, sold);
    }

    private Venue venue() {
        String name = event.text("venue");
        InitialState.require(
                venues.containsKey(name), place() + ": venue '" + name + "' is none of " + venues.keySet());
        return venues.get(name);
    }

    private Map<String, Long> prices(Venue venue) {
        Map<String, Long> prices = InitialState.amounts(event, "price_cents", SeatCommands.MOST_CENTS);
        for (String section : prices.keySet()) {
            InitialState.require(
                    venue.sections().containsKey(section),
                    place() + ": section '" + section + "' is none of "
                            + venue.sections().keySet());
        }
        return prices;
    }

    /** Without a policy the whole price is paid back until the event begins. */
    private RefundPolicy refunds(long start) {
        if (!event.has("refund")) {
            return new RefundPolicy(start, 0);
        }
        StrictObject refund = event.child("refund");
        RefundPolicy policy =
                new RefundPolicy(InitialState.bounded(refund, "full_until_minute", InitialState.LATEST_MINUTE), (int)
                        InitialState.bounded(refund, "late_percent", 100));
        refund.end();
        return policy;
    }

    private Set<Seat> sold(Venue venue) {
        List<String> written = event.optionalTexts("sold");
        Set<Seat> sold = InitialState.seats(written, place());
        for (Seat seat : sold) {
            InitialState.require(venue.section(seat).isPresent(), place() + ": there is no seat " + seat);
        }
        return sold;
    }

    private String place() {
        return "event '" + id + "'";
    }
}
