package org.asynctool.world.boxoffice;

/**
 * What the box office itself takes for each ticket, on top of the price after discount. Fees are not paid back.
 *
 * @param perTicketCents a fixed part, in cents
 * @param percent a part of what the ticket costs, 0 to 100, rounded to the nearest cent, half a cent up
 */
record Fees(long perTicketCents, int percent) {

    long of(long paidCents) {
        return perTicketCents + (paidCents * percent + 50) / 100;
    }
}
