package org.asynctool.world.ticket;

import java.util.List;
import java.util.Map;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Parameters;

/** Commands about who is logged in. */
final class LoginCommands {

    static final List<Command<SupportDesk>> ALL = List.of(
            Command.changing(
                    "ticket_login",
                    "Logs a user in, in place of whoever was logged in before.",
                    Parameters.none().text("username", "Name of the user.").text("password", "Password of the user."),
                    LoginCommands::logIn),
            Command.reading(
                    "ticket_get_login_status",
                    "Tells whether a user is logged in.",
                    Parameters.none(),
                    (desk, arguments) ->
                            ToolResult.of(Map.of("login_status", desk.user().isPresent()))),
            Command.changing("logout", "Logs the user out.", Parameters.none(), LoginCommands::logOut));

    private LoginCommands() {}

    private static ToolResult logIn(SupportDesk desk, Arguments arguments) {
        String user = arguments.text("username");
        boolean success = !user.isEmpty() && !arguments.text("password").isEmpty();
        if (success) {
            desk.logIn(user);
        }
        return ToolResult.of(Map.of("success", success));
    }

    /** An empty text as the user of an initial state is nobody, and stays. */
    private static ToolResult logOut(SupportDesk desk, Arguments arguments) {
        boolean success = desk.user().isPresent();
        if (success) {
            desk.logOut();
        }
        return ToolResult.of(Map.of("success", success));
    }
}
