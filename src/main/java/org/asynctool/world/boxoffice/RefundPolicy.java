package org.asynctool.world.boxoffice;

/**
 * What is paid back for a ticket: all of its price up to a time, then a part of it until the event begins.
 *
 * @param fullUntilMinute the virtual minute from which on only the part is paid back
 * @param latePercent the part, in percent, 0 to 100
 */
record RefundPolicy(long fullUntilMinute, int latePercent) {

    /** Returns what is paid back before the event has begun, in cents, rounded down. */
    long refundCents(long paidCents, long virtualMillis) {
        return Minutes.isBefore(virtualMillis, fullUntilMinute) ? paidCents : paidCents * latePercent / 100;
    }
}
