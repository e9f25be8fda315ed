package org.asynctool.world.message;

import static org.asynctool.world.message.Messenger.afterLogin;

import java.util.List;
import java.util.Locale;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Commands that show what is in the inbox. */
final class ReadingCommands {

    static final List<Command<Messenger>> ALL = List.of(
            Command.reading(
                    "view_messages_sent",
                    "Shows all messages by the id of the user who got them. Needs a login.",
                    Parameters.none(),
                    afterLogin(ReadingCommands::view)),
            Command.reading(
                    "search_messages",
                    "Finds the messages that contain a text, in upper or lower case. Needs a login.",
                    Parameters.none().text("keyword", "The text to look for."),
                    afterLogin(ReadingCommands::search)),
            Command.reading(
                    "get_message_stats",
                    "Counts the messages and the users who got any. Needs a login.",
                    Parameters.none(),
                    afterLogin(ReadingCommands::count)));

    private ReadingCommands() {}

    private static ToolResult view(Messenger messenger, Arguments arguments) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        ObjectNode byReceiver = result.putObject("messages");
        for (Message message : messenger.inbox().messages()) {
            byReceiver.withArrayProperty(message.receiver()).add(message.content());
        }
        return ToolResult.of(result);
    }

    private static ToolResult search(Messenger messenger, Arguments arguments) throws ToolException {
        String keyword = lowerCase(arguments.text("keyword"));
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        ArrayNode found = result.putArray("results");
        for (Message message : messenger.inbox().messages()) {
            if (lowerCase(text(message)).contains(keyword)) {
                found.addObject().put("receiver_id", message.receiver()).set("message", message.content());
            }
        }
        return ToolResult.of(result);
    }

    private static String text(Message message) throws ToolException {
        if (!message.content().isString()) {
            throw new ToolException("only texts can be searched, but the inbox has a message to " + message.receiver()
                    + " that is none");
        }
        return message.content().stringValue();
    }

    private static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static ToolResult count(Messenger messenger, Arguments arguments) {
        List<Message> messages = messenger.inbox().messages();
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.putObject("stats")
                .put("received_count", messages.size())
                .put(
                        "total_contacts",
                        messages.stream().map(Message::receiver).distinct().count());
        return ToolResult.of(result);
    }
}
