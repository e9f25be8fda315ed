package org.asynctool.world.boxoffice;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Lookup;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The state: what is on sale, who has what, and where the money is. */
final class BoxOffice {

    private final Catalogue catalogue;
    private final Holds holds = new Holds();
    private final Orders orders = new Orders();
    private final WaitingList waiting = new WaitingList();
    private final Till till = new Till();

    BoxOffice(Catalogue catalogue) {
        this.catalogue = catalogue;
        catalogue.venues().values().forEach(till::open);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Holds holds() {
        return holds;
    }

    Orders orders() {
        return orders;
    }

    WaitingList waiting() {
        return waiting;
    }

    Event event(String id) throws ToolException {
        return Lookup.of(catalogue.events(), "there is no event", id);
    }

    Account account(String id) throws ToolException {
        return Lookup.of(catalogue.accounts(), "there is no account", id);
    }

    /** Returns the seats of a section that are neither sold nor held at a time. */
    List<Seat> free(Event event, String section, long virtualMillis) {
        SortedSet<Seat> held = holds.seats(event, virtualMillis);
        return event.venue().seats(section).stream()
                .filter(seat -> !event.sold().contains(seat) && !held.contains(seat))
                .toList();
    }

    /** Returns how many free seats of a section are left for an account once those who wait before it got theirs. */
    int freeFor(Account account, Event event, String section, long virtualMillis) {
        return free(event, section, virtualMillis).size() - waiting.wantedAhead(account, event, section);
    }

    /**
     * Finds the discount of a code for an event.
     *
     * @throws ToolException if there is no such code, or it does not hold for the event or not any more
     */
    Optional<Discount> discount(Optional<String> code, Event event) throws ToolException {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        Discount discount = Lookup.of(catalogue.discounts(), "there is no discount code", code.get());
        discount.requireValid(event);
        return Optional.of(discount);
    }

    Quote quote(Hold hold, Optional<Discount> discount) {
        return Quote.of(hold, discount, catalogue.fees());
    }

    /**
     * Turns an open hold into an order.
     *
     * @throws ToolException if it cannot be paid; nothing has changed then
     */
    Order pay(Hold hold, String method, Optional<Discount> discount) throws ToolException {
        Quote quote = quote(hold, discount);
        hold.account().requireCents(method, quote.total());
        Order order = orders.add(hold, method, quote);
        till.take(order, quote);
        discount.ifPresent(Discount::use);
        holds.end(hold, Hold.Status.PAID);
        return order;
    }

    /** Takes a ticket back. */
    void refund(Ticket ticket, long cents) {
        till.giveBack(ticket, cents);
        ticket.refund();
        ticket.order().event().takeBack(ticket.seat());
    }

    ObjectNode state() {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        ObjectNode accounts = state.putObject("accounts");
        catalogue.accounts().forEach((id, account) -> accounts.set(id, account.methods()));
        till.writeTo(state);
        ObjectNode uses = state.putObject("discount_uses_left");
        catalogue.discounts().forEach((code, discount) -> discount.usesLeft().ifPresent(left -> uses.put(code, left)));
        state.set("holds", holds.state());
        state.set("orders", orders.state());
        state.set("waiting", waiting.state());
        return state;
    }
}
