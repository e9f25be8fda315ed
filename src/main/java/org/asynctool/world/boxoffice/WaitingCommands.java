package org.asynctool.world.boxoffice;

import java.util.List;
import java.util.Map;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Lookup;
import org.asynctool.world.internal.Parameters;
import org.asynctool.world.internal.Schemas;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Commands about waiting for seats. */
final class WaitingCommands {

    static final List<Command<Visit>> ALL = List.of(
            Command.changing(
                    "join_waiting_list",
                    "Puts an account at the end of the queue for a section that has not enough free seats. Seats that"
                            + " become free can be held by those who wait first. Holding some ends the waiting.",
                    place().other("count", "How many seats are wanted.", Schemas.integer(1, HoldCommands.MOST_SEATS)),
                    WaitingCommands::join),
            Command.changing(
                    "leave_waiting_list",
                    "Takes an account out of the queue for a section.",
                    place(),
                    WaitingCommands::leave),
            Command.reading(
                    "get_waiting_list",
                    "Lists the queues an account is in, with its position in each, from 1, and whether its seats can be"
                            + " held at this moment.",
                    PaymentCommands.account(),
                    WaitingCommands::get));

    private WaitingCommands() {}

    private static Parameters place() {
        return PaymentCommands.account()
                .text("event_id", "Id of the event.")
                .text("section", "Name of the section, as get_event shows it.");
    }

    private static ToolResult join(Visit visit, Arguments arguments) throws ToolException {
        Account account = visit.account(arguments);
        Event event = visit.event(arguments);
        String section = event.section(arguments.text("section"));
        int count = arguments.integer("count");
        WaitingList waiting = visit.office().waiting();
        event.requireNotBegun(visit.now());
        Lookup.require(waiting.find(account, event, section).isEmpty(), "account '" + account.id() + "' waits already");
        Lookup.require(
                visit.office().freeFor(account, event, section, visit.now()) < count,
                "section '" + section + "' has enough free seats; hold them by hold_seats");
        Lookup.require(
                event.venue().seats(section).size() >= count,
                "section '" + section + "' never has " + count + " seats");
        WaitingList.Entry entry = new WaitingList.Entry(account, event, section, count);
        waiting.add(entry);
        int position = waiting.ahead(account, event, section).size() + 1;
        return ToolResult.of(entry.json().put("position", position));
    }

    private static ToolResult leave(Visit visit, Arguments arguments) throws ToolException {
        Account account = visit.account(arguments);
        Event event = visit.event(arguments);
        String section = event.section(arguments.text("section"));
        WaitingList waiting = visit.office().waiting();
        WaitingList.Entry entry = waiting.find(account, event, section)
                .orElseThrow(() -> new ToolException(
                        "account '" + account.id() + "' does not wait for section '" + section + "'"));
        waiting.remove(account, event, section);
        return ToolResult.of(entry.json());
    }

    private static ToolResult get(Visit visit, Arguments arguments) throws ToolException {
        Account account = visit.account(arguments);
        BoxOffice office = visit.office();
        ArrayNode entries = JsonNodeFactory.instance.arrayNode();
        for (WaitingList.Entry entry : office.waiting().of(account)) {
            int position = office.waiting()
                            .ahead(account, entry.event(), entry.section())
                            .size()
                    + 1;
            int left = office.freeFor(account, entry.event(), entry.section(), visit.now());
            entries.add(entry.json().put("position", position).put("available", left >= entry.count()));
        }
        return ToolResult.of(Map.of("entries", entries));
    }
}
