package org.asynctool.world.boxoffice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Lookup;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** All orders, and their tickets. */
final class Orders {

    private final Map<String, Order> orders = new TreeMap<>();
    private final Map<String, Ticket> tickets = new LinkedHashMap<>();

    Order order(String id) throws ToolException {
        return Lookup.of(orders, "there is no order", id);
    }

    /**
     * Returns a ticket that has not been refunded.
     *
     * @throws ToolException if there is none, or it has been
     */
    Ticket valid(String id) throws ToolException {
        Ticket ticket = Lookup.of(tickets, "there is no ticket", id);
        Lookup.require(!ticket.refunded(), "ticket '" + id + "' has been refunded");
        return ticket;
    }

    /** Makes the order for a hold; who pays and what becomes of the hold is not done here. */
    Order add(Hold hold, String method, Quote quote) {
        String id = Ids.of("O", hold.account(), hold.event(), hold.seats(), orders.keySet());
        Order order = new Order(id, hold, method, quote);
        orders.put(id, order);
        order.tickets().forEach(ticket -> {
            hold.event().sell(ticket.seat());
            tickets.put(ticket.id(), ticket);
        });
        return order;
    }

    /** Returns the orders that an account has made, by id. */
    Stream<Order> of(Account account) {
        return orders.values().stream().filter(order -> order.account() == account);
    }

    /** Returns the ids of the tickets that an account has, bought or given. */
    List<String> tickets(Account account) {
        return tickets.values().stream()
                .filter(ticket -> ticket.owner() == account && !ticket.refunded())
                .map(Ticket::id)
                .sorted()
                .toList();
    }

    ArrayNode state() {
        ArrayNode state = JsonNodeFactory.instance.arrayNode();
        orders.values().forEach(order -> state.add(order.json()));
        return state;
    }
}
