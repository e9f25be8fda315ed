package org.asynctool.world.ticket;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.asynctool.json.Json;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import tools.jackson.databind.JsonNode;

/** Commands that change tickets. Nobody has to be logged in for that. */
final class ChangingCommands {

    private static final Set<String> EDITABLE = Set.of("title", "description", "status", "priority");

    private static final JsonNode UPDATES = Json.read("""
            {
              "type": "object",
              "properties": {
                "title": { "type": ["string", "null"], "description": "The new title." },
                "description": { "type": ["string", "null"], "description": "The new description." },
                "status": { "type": ["string", "null"], "description": "The new status, such as Open." },
                "priority": {
                  "type": ["number", "string", "null"],
                  "description": "The new priority, from 1 (least) to 5 (most)."
                }
              }
            }
            """);

    static final List<Command<SupportDesk>> ALL = List.of(
            Command.changing(
                    "close_ticket", "Closes a ticket.", TicketId.parameter(), TicketId.found(ChangingCommands::close)),
            Command.changing(
                    "resolve_ticket",
                    "Resolves a ticket.",
                    TicketId.parameter().text("resolution", "How it was resolved."),
                    TicketId.found(ChangingCommands::resolve)),
            Command.changing(
                    "edit_ticket",
                    "Changes title, description, status or priority of a ticket.",
                    TicketId.parameter().other("updates", "What to change. What is left out or null stays.", UPDATES),
                    TicketId.found(ChangingCommands::edit)));

    private ChangingCommands() {}

    private static ToolResult close(Ticket ticket, Arguments arguments) throws ToolException {
        return end(ticket, "Closed", arguments);
    }

    private static ToolResult resolve(Ticket ticket, Arguments arguments) throws ToolException {
        ToolResult result = end(ticket, "Resolved", arguments);
        if (!result.error()) {
            ticket.set("resolution", arguments.value("resolution"));
        }
        return result;
    }

    /** Gives a ticket a status in which it must not be yet. */
    private static ToolResult end(Ticket ticket, String status, Arguments arguments) throws ToolException {
        String id = TicketId.text(arguments);
        if (ticket.status().asString("").equals(status)) {
            return ToolResult.error("Ticket with ID " + id + " is already " + status.toLowerCase(Locale.ROOT) + ".");
        }
        ticket.setStatus(status);
        return done(id, status.toLowerCase(Locale.ROOT));
    }

    private static ToolResult edit(Ticket ticket, Arguments arguments) {
        Set<Map.Entry<String, JsonNode>> updates = arguments.value("updates").properties();
        List<String> unknown = updates.stream()
                .map(Map.Entry::getKey)
                .filter(name -> !EDITABLE.contains(name))
                .toList();
        if (!unknown.isEmpty()) {
            return ToolResult.error("Invalid fields for update: " + String.join(", ", unknown));
        }
        updates.stream()
                .filter(update -> !update.getValue().isNull())
                .forEach(update -> ticket.set(update.getKey(), update.getValue()));
        return done(TicketId.text(arguments), "updated");
    }

    private static ToolResult done(String id, String what) {
        return ToolResult.of(Map.of("status", "Ticket " + id + " has been " + what + " successfully."));
    }
}
