package org.asynctool.world.ticket;

import java.util.Optional;
import org.asynctool.json.Json;
import org.asynctool.json.PythonText;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command.Action;
import org.asynctool.world.internal.Parameters;
import tools.jackson.databind.JsonNode;

/** The parameter by which tickets are found. It may be a text, since ids of an initial state may be texts. */
final class TicketId {

    private static final String NAME = "ticket_id";
    private static final JsonNode SCHEMA = Json.read("{\"type\": [\"integer\", \"string\"]}");

    private TicketId() {}

    /** What is done with a ticket. */
    @FunctionalInterface
    interface OnTicket {

        ToolResult run(Ticket ticket, Arguments arguments) throws ToolException;
    }

    static Parameters parameter() {
        return Parameters.none().other(NAME, "Id of the ticket.", SCHEMA);
    }

    /** Returns the id as it stands in messages. */
    static String text(Arguments arguments) {
        return PythonText.str(arguments.value(NAME));
    }

    /** Makes an action on a ticket an error where there is none. */
    static Action<SupportDesk> found(OnTicket action) {
        return (desk, arguments) -> {
            Optional<Ticket> ticket = desk.find(arguments.value(NAME));
            return ticket.isPresent()
                    ? action.run(ticket.get(), arguments)
                    : ToolResult.error("Ticket with ID " + text(arguments) + " not found.");
        };
    }
}
