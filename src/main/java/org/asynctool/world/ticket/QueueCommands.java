package org.asynctool.world.ticket;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.asynctool.json.Json;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Commands that add tickets and show them. */
final class QueueCommands {

    static final List<Command<SupportDesk>> ALL = List.of(
            Command.changing(
                    "create_ticket",
                    "Creates an open ticket and shows it with its id. Needs a login.",
                    Parameters.none()
                            .text("title", "What it is about, in short.")
                            .text("description", "What it is about, in full.", "")
                            .other(
                                    "priority",
                                    "How urgent it is, from 1 (least) to 5 (most).",
                                    Json.read("{\"type\": \"number\", \"default\": 1}")),
                    QueueCommands::create),
            Command.reading(
                    "get_ticket",
                    "Shows a ticket, whoever created it.",
                    TicketId.parameter(),
                    TicketId.found((ticket, arguments) -> ToolResult.of(ticket.state()))),
            Command.reading(
                    "get_user_tickets",
                    "Shows all tickets that the user who is logged in has created, as a list. Needs a login.",
                    Parameters.none()
                            .optionalText(
                                    "status",
                                    "Shows only tickets of this status, in upper or lower case, such as Open."),
                    QueueCommands::ofUser));

    private QueueCommands() {}

    private static ToolResult create(SupportDesk desk, Arguments arguments) {
        Optional<String> user = desk.user();
        if (user.isEmpty()) {
            return ToolResult.error("User not authenticated. Please log in to create a ticket.");
        }
        JsonNode priority = arguments.value("priority");
        if (priority.doubleValue() < 1 || priority.doubleValue() > 5) {
            return ToolResult.error("Invalid priority. Priority must be between 1 and 5.");
        }
        Ticket ticket = new Ticket(JsonNodeFactory.instance
                .objectNode()
                .put("id", desk.takeId())
                .put("title", arguments.text("title"))
                .put("description", arguments.text("description"))
                .put("status", "Open")
                .<ObjectNode>set("priority", priority)
                .put("created_by", user.get()));
        desk.add(ticket);
        return ToolResult.of(ticket.state());
    }

    private static ToolResult ofUser(SupportDesk desk, Arguments arguments) throws ToolException {
        Optional<String> user = desk.user();
        if (user.isEmpty()) {
            // A list that tells of an error, and no error result: so does the original.
            return ToolResult.of(List.of(Map.of("error", "User not authenticated. Please log in to view tickets.")));
        }
        Optional<String> status = arguments.optionalText("status").filter(text -> !text.isEmpty());
        ArrayNode tickets = JsonNodeFactory.instance.arrayNode();
        for (Ticket ticket : desk.by(user.get())) {
            if (status.isEmpty() || isOf(ticket, status.get())) {
                tickets.add(ticket.state());
            }
        }
        return ToolResult.of(tickets);
    }

    private static boolean isOf(Ticket ticket, String status) throws ToolException {
        if (!ticket.status().isString()) {
            throw new ToolException("one of the tickets has a status that is no text");
        }
        return lowerCase(ticket.status().stringValue()).equals(lowerCase(status));
    }

    private static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
