package org.asynctool.world.boxoffice;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A hold that has been paid. */
final class Order {

    private final String id;
    private final Hold hold;
    private final String method;
    private final Quote quote;
    private final List<Ticket> tickets = new ArrayList<>();

    Order(String id, Hold hold, String method, Quote quote) {
        this.id = id;
        this.hold = hold;
        this.method = method;
        this.quote = quote;
        for (int i = 0; i < hold.seats().size(); i++) {
            Seat seat = hold.seats().get(i);
            tickets.add(new Ticket(id + "-" + seat, this, seat, quote.paid().get(i)));
        }
    }

    String id() {
        return id;
    }

    Account account() {
        return hold.account();
    }

    Event event() {
        return hold.event();
    }

    /** Returns the payment method of the account. */
    String method() {
        return method;
    }

    List<Ticket> tickets() {
        return tickets;
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("order_id", id)
                .put("account_id", account().id())
                .put("event_id", event().id())
                .put("payment_method", method);
        quote.writeTo(json);
        ArrayNode list = json.putArray("tickets");
        tickets.forEach(ticket -> list.add(ticket.json()));
        return json;
    }
}
