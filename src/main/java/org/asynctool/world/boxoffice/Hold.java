package org.asynctool.world.boxoffice;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Seats that are kept for an account until the hold expires, is released or is paid. */
final class Hold {

    /** How a hold stands; {@code OPEN} may already mean expired, see {@link Hold#status(long)}. */
    enum Status {
        OPEN,
        EXPIRED,
        RELEASED,
        PAID;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final String id;
    private final Account account;
    private final Event event;
    private final List<Seat> seats;
    private long expiresAtMillis;
    private int extensionsLeft;
    private Status status = Status.OPEN;

    /** The seats are sorted and at least one. */
    Hold(String id, Account account, Event event, List<Seat> seats, long expiresAtMillis, int extensionsLeft) {
        this.id = id;
        this.account = account;
        this.event = event;
        this.seats = List.copyOf(seats);
        this.expiresAtMillis = expiresAtMillis;
        this.extensionsLeft = extensionsLeft;
    }

    String id() {
        return id;
    }

    Account account() {
        return account;
    }

    Event event() {
        return event;
    }

    List<Seat> seats() {
        return seats;
    }

    long expiresAtMillis() {
        return expiresAtMillis;
    }

    int extensionsLeft() {
        return extensionsLeft;
    }

    /** Returns how the hold stands at a time; at the very moment of its expiry it has expired. */
    Status status(long virtualMillis) {
        return status == Status.OPEN && virtualMillis >= expiresAtMillis ? Status.EXPIRED : status;
    }

    void end(Status how) {
        status = how;
    }

    void extendTo(long virtualMillis) {
        expiresAtMillis = virtualMillis;
        extensionsLeft--;
    }

    /** Tells of the hold without its expiry, which would be another one at any other speed. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("hold_id", id)
                .put("account_id", account.id())
                .put("event_id", event.id());
        json.set("seats", Hold.json(seats));
        return json;
    }

    static ArrayNode json(Iterable<Seat> seats) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        seats.forEach(seat -> json.add(seat.toString()));
        return json;
    }
}
