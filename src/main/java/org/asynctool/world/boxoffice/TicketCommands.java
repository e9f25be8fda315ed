package org.asynctool.world.boxoffice;

import java.util.List;
import java.util.Map;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Lookup;
import org.asynctool.world.internal.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Commands about what has been bought. */
final class TicketCommands {

    static final List<Command<Visit>> ALL = List.of(
            Command.reading(
                    "list_orders",
                    "Lists the orders that an account has made, with all tickets.",
                    PaymentCommands.account(),
                    TicketCommands::list),
            Command.reading(
                    "get_order",
                    "Tells of one order: what was paid, and its tickets.",
                    Parameters.none().text("order_id", "Id of the order, as pay_hold gave it."),
                    TicketCommands::get),
            Command.reading(
                    "quote_refund",
                    "Tells how many cents would be paid back for a ticket at this moment. Fees are never paid back.",
                    ticket(),
                    TicketCommands::quote),
            Command.changing(
                    "refund_ticket",
                    "Takes a ticket back, pays its price or a part of it to the payment method it was paid with, and"
                            + " frees the seat.",
                    ticket(),
                    TicketCommands::refund),
            Command.changing(
                    "transfer_ticket",
                    "Gives a ticket to another account. It cannot be refunded while somebody else has it.",
                    ticket().text("to_account_id", "Id of the account that gets it."),
                    TicketCommands::transfer));

    private TicketCommands() {}

    private static Parameters ticket() {
        return Parameters.none().text("ticket_id", "Id of the ticket, as the order shows it.");
    }

    private static ToolResult list(Visit visit, Arguments arguments) throws ToolException {
        ArrayNode orders = JsonNodeFactory.instance.arrayNode();
        visit.office().orders().of(visit.account(arguments)).forEach(order -> orders.add(order.json()));
        return ToolResult.of(Map.of("orders", orders));
    }

    private static ToolResult get(Visit visit, Arguments arguments) throws ToolException {
        return ToolResult.of(
                visit.office().orders().order(arguments.text("order_id")).json());
    }

    private static ToolResult quote(Visit visit, Arguments arguments) throws ToolException {
        Ticket ticket = refundable(visit, arguments);
        return ToolResult.of(refund(ticket, refundCents(visit, ticket)));
    }

    private static ToolResult refund(Visit visit, Arguments arguments) throws ToolException {
        Ticket ticket = refundable(visit, arguments);
        long cents = refundCents(visit, ticket);
        visit.office().refund(ticket, cents);
        return ToolResult.of(refund(ticket, cents));
    }

    private static long refundCents(Visit visit, Ticket ticket) {
        return ticket.order().event().refunds().refundCents(ticket.paidCents(), visit.now());
    }

    private static Ticket refundable(Visit visit, Arguments arguments) throws ToolException {
        Ticket ticket = visit.ticket(arguments);
        ticket.order().event().requireNotBegun(visit.now());
        Lookup.require(
                ticket.owner() == ticket.order().account(),
                "ticket '" + ticket.id() + "' was given to account '"
                        + ticket.owner().id() + "' and cannot be refunded");
        return ticket;
    }

    private static ObjectNode refund(Ticket ticket, long cents) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("ticket_id", ticket.id())
                .put("paid_cents", ticket.paidCents())
                .put("refund_cents", cents)
                .put("payment_method", ticket.order().method());
    }

    private static ToolResult transfer(Visit visit, Arguments arguments) throws ToolException {
        Ticket ticket = visit.ticket(arguments);
        ticket.order().event().requireNotBegun(visit.now());
        Account to = visit.office().account(arguments.text("to_account_id"));
        Lookup.require(ticket.owner() != to, "account '" + to.id() + "' has ticket '" + ticket.id() + "' already");
        ticket.giveTo(to);
        return ToolResult.of(ticket.json());
    }
}
