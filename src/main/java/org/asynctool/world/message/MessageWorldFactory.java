package org.asynctool.world.message;

import java.util.List;
import org.apiguardian.api.API;
import org.asynctool.world.internal.CommandWorldFactory;
import org.asynctool.world.internal.Commands;

/**
 * Makes worlds that are a small workspace messenger with contacts, one inbox and a login. Tools: {@code add_contact},
 * {@code delete_message}, {@code get_message_stats}, {@code get_user_id}, {@code list_users}, {@code
 * message_get_login_status}, {@code message_login}, {@code search_messages}, {@code send_message}, {@code
 * view_messages_sent}. They behave as class MessageAPI of the Berkeley Function Calling Leaderboard does.
 *
 * <p>State; each member has a default, and members of other names are passed over:
 *
 * <pre>{@code
 * {"generated_ids": [], "user_count": 2, "user_map": {"Ann": "USR001", "Ben": "USR002"},
 *  "inbox": [{"USR002": "See you at noon"}], "message_count": 1, "current_user": "USR001", "random_seed": 200191}
 * }</pre>
 *
 * <p>An entry of the inbox is a message to the user that its first member names. It may be any JSON value; only where
 * all are texts they can be searched. The state that goals are judged by has the same members but {@code random_seed}:
 * the generator that message ids are drawn from is hidden. {@code generated_ids} is in ascending order.
 *
 * <p>Message ids are from 10000 to 99999, so that no more than 90,000 messages can be sent.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class MessageWorldFactory extends CommandWorldFactory<Messenger> {

    private static final Commands<Messenger> COMMANDS =
            Commands.of(List.of(ContactCommands.ALL, SendingCommands.ALL, ReadingCommands.ALL));

    /** For the service loader. */
    public MessageWorldFactory() {
        super("message", COMMANDS, state -> InitialState.read(state)::copy, Messenger::state);
    }
}
