package org.asynctool.world.ticket;

import java.util.List;
import org.apiguardian.api.API;
import org.asynctool.world.internal.CommandWorldFactory;
import org.asynctool.world.internal.Commands;

/**
 * Makes worlds that are a queue of support tickets, with a login that takes any password. Tools: {@code close_ticket},
 * {@code create_ticket}, {@code edit_ticket}, {@code get_ticket}, {@code get_user_tickets}, {@code logout}, {@code
 * resolve_ticket}, {@code ticket_get_login_status}, {@code ticket_login}. They behave as class TicketAPI of the Berkeley
 * Function Calling Leaderboard does.
 *
 * <p>State; each member has a default, and members of other names are passed over:
 *
 * <pre>{@code
 * {"ticket_queue": [{"id": 1, "title": "Printer", "description": "", "status": "Open", "priority": 1,
 *                    "created_by": "ann"}],
 *  "ticket_counter": 2, "current_user": "ann"}
 * }</pre>
 *
 * <p>Tickets of an initial state may have other members or lack some, and their ids may be texts. A tool that needs a
 * member which a ticket lacks fails, and so does one that comes across a ticket without an id before it has found its
 * own. The state that goals are judged by has the same form. Nothing is hidden.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class TicketWorldFactory extends CommandWorldFactory<SupportDesk> {

    private static final Commands<SupportDesk> COMMANDS =
            Commands.of(List.of(LoginCommands.ALL, QueueCommands.ALL, ChangingCommands.ALL));

    /** For the service loader. */
    public TicketWorldFactory() {
        super("ticket", COMMANDS, state -> InitialState.read(state)::copy, SupportDesk::state);
    }
}
