package org.asynctool.world.message;

import java.util.List;
import java.util.Map;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Answer;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Parameters;

/** Commands about the users of the workspace and the one who is logged in. */
final class ContactCommands {

    static final List<Command<Messenger>> ALL = List.of(
            Command.reading(
                    "list_users",
                    "Lists the names of all users of the workspace.",
                    Parameters.none(),
                    (messenger, arguments) -> ToolResult.of(
                            Map.of("user_list", messenger.contacts().names()))),
            Command.reading(
                    "get_user_id",
                    "Looks up the id of a user by the name.",
                    Parameters.none().text("user", "Name of the user, exactly as it is listed."),
                    ContactCommands::getUserId),
            Command.changing(
                    "add_contact",
                    "Adds a user to the workspace and gives them a new id.",
                    Parameters.none().text("user_name", "Name of the new user."),
                    ContactCommands::addContact),
            Command.changing(
                    "message_login",
                    "Logs a user in, in place of whoever was logged in before.",
                    Parameters.none().text("user_id", "Id of the user, such as USR001. Not the name."),
                    ContactCommands::logIn),
            Command.reading(
                    "message_get_login_status",
                    "Tells whether a user is logged in.",
                    Parameters.none(),
                    (messenger, arguments) -> ToolResult.of(Map.of("login_status", messenger.isLoggedIn()))));

    private ContactCommands() {}

    private static ToolResult getUserId(Messenger messenger, Arguments arguments) {
        String name = arguments.text("user");
        return messenger
                .contacts()
                .id(name)
                .map(id -> ToolResult.of(Map.of("user_id", id)))
                .orElseGet(() -> ToolResult.error("User '" + name + "' not found in the workspace."));
    }

    private static ToolResult addContact(Messenger messenger, Arguments arguments) {
        Contacts contacts = messenger.contacts();
        String name = arguments.text("user_name");
        if (contacts.id(name).isPresent()) {
            return ToolResult.error("User name '" + name + "' already exists.");
        }
        String id = contacts.nextId();
        if (contacts.hasId(id)) {
            return ToolResult.error("User ID '" + id + "' already exists.");
        }
        contacts.put(name, id);
        return Answer.of("added_status", true)
                .with("user_id", id)
                .with("message", "Contact '" + name + "' added successfully.")
                .result();
    }

    private static ToolResult logIn(Messenger messenger, Arguments arguments) {
        String id = arguments.text("user_id");
        boolean known = messenger.contacts().hasId(id);
        if (known) {
            messenger.logIn(id);
        }
        String message = known ? "User '" + id + "' logged in successfully." : "User ID '" + id + "' not found.";
        return Answer.of("login_status", known).with("message", message).result();
    }
}
