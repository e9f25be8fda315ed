package org.asynctool.world.boxoffice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Lookup;
import org.asynctool.world.internal.Parameters;
import org.asynctool.world.internal.Schemas;
import tools.jackson.databind.node.ObjectNode;

/** Commands that keep seats for a while. */
final class HoldCommands {

    /** The most seats of one hold. */
    static final int MOST_SEATS = 10;

    static final List<Command<Visit>> ALL = List.of(
            Command.changing(
                    "hold_seats",
                    "Keeps free seats of one event for an account, for a limited time in which they can be paid. Either"
                            + " all of them are held or none.",
                    PaymentCommands.account()
                            .text("event_id", "Id of the event.")
                            .other(
                                    "seats",
                                    "The seats, such as B12, each one once.",
                                    Schemas.list(Schemas.text(6), 1, MOST_SEATS)),
                    HoldCommands::hold),
            Command.changing(
                    "extend_hold",
                    "Lets a hold last for its full time again, from now on. That can be done a limited number of"
                            + " times.",
                    hold(),
                    HoldCommands::extend),
            Command.changing(
                    "release_hold", "Gives the seats of a hold back before it expires.", hold(), HoldCommands::release),
            Command.reading(
                    "get_hold",
                    "Tells how a hold stands (open, expired, released or paid) and how many seconds it lasts.",
                    hold(),
                    HoldCommands::get));

    private HoldCommands() {}

    static Parameters hold() {
        return Parameters.none().text("hold_id", "Id of the hold, as hold_seats gave it.");
    }

    private static ToolResult hold(Visit visit, Arguments arguments) throws ToolException {
        Account account = visit.account(arguments);
        Event event = visit.event(arguments);
        event.requireNotBegun(visit.now());
        List<Seat> seats = seats(event, arguments.texts("seats"));
        requireFree(visit, event, seats);
        requireTurn(visit, account, event, seats);
        HoldTerms terms = visit.office().catalogue().terms();
        Hold hold = visit.office().holds().add(account, event, seats, terms.expiry(visit.now()), terms.extensions());
        seats.forEach(seat -> visit.office().waiting().remove(account, event, event.section(seat)));
        ObjectNode json = hold.json();
        json.put("sum_cents", visit.office().quote(hold, Optional.empty()).price());
        return ToolResult.of(json.put("minutes", terms.minutes()));
    }

    private static List<Seat> seats(Event event, List<String> written) throws ToolException {
        TreeSet<Seat> seats = new TreeSet<>();
        for (String one : written) {
            Lookup.require(seats.add(event.seat(one)), "seat " + one + " is named twice");
        }
        return List.copyOf(seats);
    }

    private static void requireFree(Visit visit, Event event, List<Seat> seats) throws ToolException {
        TreeSet<Seat> held = visit.office().holds().seats(event, visit.now());
        for (Seat seat : seats) {
            Lookup.require(!event.sold().contains(seat), "seat " + seat + " is sold");
            Lookup.require(!held.contains(seat), "seat " + seat + " is held");
        }
    }

    private static void requireTurn(Visit visit, Account account, Event event, List<Seat> seats) throws ToolException {
        Map<String, Integer> wanted = new TreeMap<>();
        seats.forEach(seat -> wanted.merge(event.section(seat), 1, Integer::sum));
        for (Map.Entry<String, Integer> section : wanted.entrySet()) {
            int left = visit.office().freeFor(account, event, section.getKey(), visit.now());
            Lookup.require(
                    section.getValue() <= left,
                    "the free seats of section '" + section.getKey() + "' are for those who wait; join_waiting_list"
                            + " puts the account behind them");
        }
    }

    private static ToolResult extend(Visit visit, Arguments arguments) throws ToolException {
        Hold hold = visit.openHold(arguments);
        Lookup.require(hold.extensionsLeft() > 0, "hold '" + hold.id() + "' cannot be extended any more");
        HoldTerms terms = visit.office().catalogue().terms();
        hold.extendTo(terms.expiry(visit.now()));
        return ToolResult.of(hold.json().put("minutes", terms.minutes()).put("extensions_left", hold.extensionsLeft()));
    }

    private static ToolResult release(Visit visit, Arguments arguments) throws ToolException {
        Hold hold = visit.openHold(arguments);
        visit.office().holds().end(hold, Hold.Status.RELEASED);
        return ToolResult.of(hold.json().put("status", Hold.Status.RELEASED.word()));
    }

    private static ToolResult get(Visit visit, Arguments arguments) throws ToolException {
        Hold hold = visit.office().holds().any(arguments.text("hold_id"));
        long now = visit.now();
        Hold.Status status = hold.status(now);
        long left = status == Hold.Status.OPEN ? (hold.expiresAtMillis() - now) / 1000 : 0;
        return ToolResult.of(hold.json().put("status", status.word()).put("seconds_left", left));
    }
}
