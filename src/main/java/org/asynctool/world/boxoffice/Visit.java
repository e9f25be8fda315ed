package org.asynctool.world.boxoffice;

import org.asynctool.world.ToolException;
import org.asynctool.world.WorldClock;
import org.asynctool.world.internal.Arguments;

/**
 * A call at the counter: the box office, and the time. Only calls that need the time ask for it.
 *
 * @param office the box office
 * @param clock tells the time
 */
record Visit(BoxOffice office, WorldClock clock) {

    long now() {
        return clock.virtualMillis();
    }

    Event event(Arguments arguments) throws ToolException {
        return office.event(arguments.text("event_id"));
    }

    Account account(Arguments arguments) throws ToolException {
        return office.account(arguments.text("account_id"));
    }

    Hold openHold(Arguments arguments) throws ToolException {
        return office.holds().open(arguments.text("hold_id"), now());
    }

    Ticket ticket(Arguments arguments) throws ToolException {
        return office.orders().valid(arguments.text("ticket_id"));
    }
}
