package org.asynctool.world.trading;

import java.util.List;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Answer;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Parameters;

/** Commands to log in and out. */
final class LoginCommands {

    static final List<Command<Broker>> ALL = List.of(
            Command.changing(
                    "trading_login",
                    "Logs in. Any user name and password will do.",
                    Parameters.none().text("username", "The user name.").text("password", "The password."),
                    LoginCommands::login),
            Command.reading(
                    "trading_get_login_status",
                    "Tells whether somebody is logged in.",
                    Parameters.none(),
                    (broker, arguments) ->
                            Answer.of("status", broker.isLoggedIn()).result()),
            Command.changing("trading_logout", "Logs out.", Parameters.none(), LoginCommands::logout));

    private LoginCommands() {}

    private static ToolResult login(Broker broker, Arguments arguments) {
        if (broker.isLoggedIn()) {
            return Answer.of("status", "Already logged in").result();
        }
        broker.logIn();
        return Answer.of("status", "Logged in successfully").result();
    }

    private static ToolResult logout(Broker broker, Arguments arguments) {
        if (!broker.isLoggedIn()) {
            return Answer.of("status", "No user is currently logged in").result();
        }
        broker.logOut();
        return Answer.of("status", "Logged out successfully").result();
    }
}
