package org.asynctool.world.boxoffice;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Lookup;

/** Something people come to see, and the seats that are sold for it. */
final class Event {

    private final String id;
    private final String name;
    private final String category;
    private final Venue venue;
    private final long startsAtMinute;
    private final Map<String, Long> prices;
    private final RefundPolicy refunds;
    private final SortedSet<Seat> sold;

    /** The prices are in cents, one for each section that is on sale. */
    Event(
            String id,
            String name,
            String category,
            Venue venue,
            long startsAtMinute,
            Map<String, Long> prices,
            RefundPolicy refunds,
            Set<Seat> sold) {
        this.id = id;
        this.name = name;
        this.category = category;
        this.venue = venue;
        this.startsAtMinute = startsAtMinute;
        this.prices = prices;
        this.refunds = refunds;
        this.sold = new TreeSet<>(sold);
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    String category() {
        return category;
    }

    Venue venue() {
        return venue;
    }

    /** Returns when it begins, in virtual minutes since the episode began. */
    long startsAtMinute() {
        return startsAtMinute;
    }

    /** Returns the price of a seat by section, in cents. */
    Map<String, Long> prices() {
        return prices;
    }

    RefundPolicy refunds() {
        return refunds;
    }

    SortedSet<Seat> sold() {
        return Collections.unmodifiableSortedSet(sold);
    }

    void sell(Seat seat) {
        if (!sold.add(seat)) {
            throw new IllegalStateException("seat " + seat + " of event '" + id + "' is sold twice");
        }
    }

    void takeBack(Seat seat) {
        sold.remove(seat);
    }

    /** Returns the section of a seat that is on sale. */
    String section(Seat seat) {
        return onSale(seat).orElseThrow();
    }

    /**
     * Reads a seat.
     *
     * @throws ToolException if there is no such seat, or its section is not on sale
     */
    Seat seat(String written) throws ToolException {
        Optional<Seat> seat = Seat.of(written);
        Lookup.require(
                seat.flatMap(this::onSale).isPresent(),
                "event '" + id + "' has no seat " + Lookup.quoted(written)
                        + "; seats are written like A1, and get_seat_map lists them");
        return seat.orElseThrow();
    }

    /**
     * Takes the name of a section.
     *
     * @throws ToolException if it is not on sale
     */
    String section(String name) throws ToolException {
        Lookup.of(prices, "event '" + id + "' has no section", name);
        return name;
    }

    void requireNotBegun(long virtualMillis) throws ToolException {
        Lookup.require(Minutes.isBefore(virtualMillis, startsAtMinute), "event '" + id + "' has begun");
    }

    private Optional<String> onSale(Seat seat) {
        return venue.section(seat).filter(prices::containsKey);
    }
}
