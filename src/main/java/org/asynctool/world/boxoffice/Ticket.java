package org.asynctool.world.boxoffice;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The right to a seat. */
final class Ticket {

    private final String id;
    private final Order order;
    private final Seat seat;
    private final long paidCents;
    private Account owner;
    private boolean refunded;

    Ticket(String id, Order order, Seat seat, long paidCents) {
        this.id = id;
        this.order = order;
        this.seat = seat;
        this.paidCents = paidCents;
        this.owner = order.account();
    }

    String id() {
        return id;
    }

    Order order() {
        return order;
    }

    Seat seat() {
        return seat;
    }

    /** Returns what the venue got for it, fees left out. */
    long paidCents() {
        return paidCents;
    }

    Account owner() {
        return owner;
    }

    boolean refunded() {
        return refunded;
    }

    void giveTo(Account account) {
        owner = account;
    }

    void refund() {
        refunded = true;
    }

    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("ticket_id", id)
                .put("seat", seat.toString())
                .put("paid_cents", paidCents)
                .put("owner_account_id", owner.id())
                .put("status", refunded ? "refunded" : "valid");
    }
}
