package org.asynctool.world.message;

import static org.asynctool.world.message.Messenger.afterLogin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Answer;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Parameters;

/** Commands that put messages into the inbox and take them out. */
final class SendingCommands {

    static final List<Command<Messenger>> ALL = List.of(
            Command.changing(
                    "send_message",
                    "Sends a message to a user. Needs a login.",
                    Parameters.none()
                            .text("receiver_id", "Id of the user who is to get it, such as USR002.")
                            .text("message", "The text to send."),
                    afterLogin(SendingCommands::send)),
            Command.changing(
                    "delete_message",
                    "Deletes the last message that was sent to a user. Of several equal ones the earliest goes. Needs a"
                            + " login.",
                    Parameters.none().text("receiver_id", "Id of the user who got it, such as USR002."),
                    afterLogin(SendingCommands::delete)));

    private SendingCommands() {}

    private static ToolResult send(Messenger messenger, Arguments arguments) throws ToolException {
        String receiver = arguments.text("receiver_id");
        if (!messenger.contacts().hasId(receiver)) {
            return ToolResult.error("Receiver ID '" + receiver + "' not found.");
        }
        long id = messenger.ids().draw();
        messenger.inbox().send(Message.to(receiver, arguments.text("message")));
        return Answer.of("sent_status", true)
                .with("message_id", Map.of("new_id", id))
                .with("message", "Message sent to '" + receiver + "' successfully.")
                .result();
    }

    private static ToolResult delete(Messenger messenger, Arguments arguments) {
        String receiver = arguments.text("receiver_id");
        Optional<Message> last = messenger.inbox().lastTo(receiver);
        if (last.isEmpty()) {
            return ToolResult.error("Receiver ID " + receiver + " not found.");
        }
        messenger.inbox().removeFirst(last.get());
        return Answer.of("deleted_status", true)
                .with("receiver_id", receiver)
                .with("message", "Receiver " + receiver + "'s latest message deleted successfully.")
                .result();
    }
}
