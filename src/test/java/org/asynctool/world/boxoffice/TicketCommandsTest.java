package org.asynctool.world.boxoffice;

import static org.assertj.core.api.Assertions.assertThat;

import org.asynctool.testing.WorldDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketCommandsTest {

    private final Hall hall = new Hall();
    private final WorldDesk desk = hall.desk();
    private String ticket = "";

    @BeforeEach
    void buy() {
        ticket = hall.ticket("anna", "visa", "'C1'");
    }

    @Test
    void ordersAreListedAndFound() {
        String order = ticket.substring(0, ticket.lastIndexOf('-'));

        String found = desk.run("get_order", "{'order_id': '" + order + "'}");
        assertThat(found).startsWith("{'order_id':'" + order + "','account_id':'anna','event_id':'jazz',");
        assertThat(desk.run("list_orders", "{'account_id': 'anna'}")).isEqualTo("{'orders':[" + found + "]}");
        assertThat(desk.run("list_orders", "{'account_id': 'ben'}")).isEqualTo("{'orders':[]}");
        assertThat(desk.run("get_order", "{'order_id': 'O-1'}")).isEqualTo("error: there is no order 'O-1'");
        assertThat(desk.run("list_orders", "{'account_id': 'x'}")).isEqualTo("error: there is no account 'x'");
    }

    @ParameterizedTest
    @CsvSource({"0, 6001", "299, 6001", "300, 3000", "599, 3000"})
    void refundsFollowThePolicy(long minute, long cents) {
        String expected =
                "{'ticket_id':'" + ticket + "','paid_cents':6001,'refund_cents':" + cents + ",'payment_method':'visa'}";

        assertThat(desk.atMinute(minute).run("quote_refund", Hall.ticketId(ticket)))
                .isEqualTo(expected);
        assertThat(desk.run("refund_ticket", Hall.ticketId(ticket))).isEqualTo(expected);
        assertThat(desk.state("/accounts/anna/visa")).isEqualTo(String.valueOf(20_000 - 6_401 + cents));
        assertThat(desk.state("/revenue_cents/hall")).isEqualTo(String.valueOf(6_001 - cents));
        assertThat(desk.state("/fees_cents")).isEqualTo("400");
        assertThat(desk.state("/orders/0/tickets/0/status")).isEqualTo("'refunded'");
    }

    @Test
    void nothingIsRefundedOnceTheEventHasBegun() {
        assertThat(desk.atMinute(600).run("quote_refund", Hall.ticketId(ticket)))
                .isEqualTo("error: event 'jazz' has begun");
        assertThat(desk.run("refund_ticket", Hall.ticketId(ticket))).isEqualTo("error: event 'jazz' has begun");
    }

    @Test
    void withoutAPolicyAllIsRefundedUntilTheEventBegins() {
        String hold = hall.hold("anna", "play", "'A1'");
        String other = desk.part("/tickets/0/ticket_id", "pay_hold", Hall.payment(hold, "visa"));

        assertThat(desk.atMinute(59).part("/refund_cents", "quote_refund", Hall.ticketId(other)))
                .isEqualTo("1000");
    }

    @Test
    void aTicketIsRefundedOnceAndItsSeatIsSoldAgain() {
        desk.run("refund_ticket", Hall.ticketId(ticket));

        assertThat(desk.run("refund_ticket", Hall.ticketId(ticket)))
                .isEqualTo("error: ticket '" + ticket + "' has been refunded");
        assertThat(hall.ticket("anna", "visa", "'C1'")).endsWith("-C1").isNotEqualTo(ticket);
        assertThat(desk.run("quote_refund", Hall.ticketId("T"))).isEqualTo("error: there is no ticket 'T'");
    }

    @Test
    void aTicketThatWasGivenAwayIsNotRefunded() {
        assertThat(transfer("ben"))
                .isEqualTo("{'ticket_id':'" + ticket
                        + "','seat':'C1','paid_cents':6001,'owner_account_id':'ben','status':'valid'}");
        assertThat(desk.state("/orders/0/tickets/0/owner_account_id")).isEqualTo("'ben'");
        assertThat(desk.part("/ticket_ids", "get_account", "{'account_id': 'ben'}"))
                .isEqualTo("['" + ticket + "']");
        assertThat(desk.run("refund_ticket", Hall.ticketId(ticket)))
                .isEqualTo("error: ticket '" + ticket + "' was given to account 'ben' and cannot be refunded");
        transfer("anna");
        assertThat(desk.part("/refund_cents", "refund_ticket", Hall.ticketId(ticket)))
                .isEqualTo("6001");
    }

    @Test
    void transferTicketNeedsSomebodyElseInTime() {
        assertThat(transfer("anna")).isEqualTo("error: account 'anna' has ticket '" + ticket + "' already");
        assertThat(transfer("bem")).isEqualTo("error: there is no account 'bem'; did you mean ben?");
        desk.atMinute(600);
        assertThat(transfer("ben")).isEqualTo("error: event 'jazz' has begun");
    }

    private String transfer(String to) {
        return desk.run("transfer_ticket", "{'ticket_id': '" + ticket + "', 'to_account_id': '" + to + "'}");
    }
}
