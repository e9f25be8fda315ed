package org.asynctool.world.boxoffice;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Where money goes: what venues earned and what the box office took as fees, in cents. */
final class Till {

    private final Map<String, Long> revenue = new TreeMap<>();
    private long fees;

    void open(Venue venue) {
        revenue.put(venue.id(), 0L);
    }

    /** Moves the whole price from an account. */
    void take(Order order, Quote quote) {
        order.account().withdraw(order.method(), quote.total());
        revenue.merge(order.event().venue().id(), quote.net(), Math::addExact);
        fees += quote.fees();
    }

    /** Moves a part of a ticket's price back to the payment method it came from. */
    void giveBack(Ticket ticket, long cents) {
        Order order = ticket.order();
        revenue.merge(order.event().venue().id(), -cents, Math::addExact);
        order.account().deposit(order.method(), cents);
    }

    void writeTo(ObjectNode state) {
        ObjectNode venues = JsonNodeFactory.instance.objectNode();
        revenue.forEach(venues::put);
        state.set("revenue_cents", venues);
        state.put("fees_cents", fees);
    }
}
