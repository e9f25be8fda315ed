package org.asynctool.world.social;

import static org.asynctool.world.social.Network.authenticated;

import java.util.List;
import java.util.Map;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Answer;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Parameters;

/** Commands about the account and whom it follows. */
final class AccountCommands {

    static final List<Command<Network>> ALL = List.of(
            Command.changing(
                    "authenticate_twitter",
                    "Opens the account with its user name and password.",
                    Parameters.none()
                            .text("username", "User name of the account.")
                            .text("password", "Password of the account."),
                    (network, arguments) -> ToolResult.of(Map.of(
                            "authentication_status",
                            network.account().authenticate(arguments.text("username"), arguments.text("password"))))),
            Command.reading(
                    "posting_get_login_status",
                    "Tells whether the account is authenticated.",
                    Parameters.none(),
                    (network, arguments) -> ToolResult.of(
                            Map.of("login_status", network.account().isAuthenticated()))),
            Command.changing(
                    "follow_user",
                    "Follows a user. Needs authentication.",
                    Parameters.none().text("username_to_follow", "Name of the user."),
                    authenticated("following", AccountCommands::follow)),
            Command.reading(
                    "list_all_following",
                    "Lists the users whom the account follows. Needs authentication.",
                    Parameters.none(),
                    authenticated(
                            "listing following",
                            (network, arguments) -> ToolResult.of(
                                    Map.of("following_list", network.account().following())))),
            Command.changing(
                    "unfollow_user",
                    "Follows a user no longer. Needs authentication.",
                    Parameters.none().text("username_to_unfollow", "Name of the user."),
                    authenticated(
                            "unfollowing",
                            (network, arguments) -> ToolResult.of(Map.of(
                                    "unfollow_status",
                                    network.account().unfollow(arguments.text("username_to_unfollow")))))),
            Command.reading(
                    "get_user_stats",
                    "Counts the tweets and retweets of a user, and the users whom they follow.",
                    Parameters.none().text("username", "Name of the user."),
                    AccountCommands::count));

    private AccountCommands() {}

    private static ToolResult follow(Network network, Arguments arguments) {
        String user = arguments.text("username_to_follow");
        boolean fresh = !network.account().following().contains(user);
        if (fresh) {
            network.account().follow(user);
        }
        return ToolResult.of(Map.of("follow_status", fresh));
    }

    private static ToolResult count(Network network, Arguments arguments) throws ToolException {
        String user = arguments.text("username");
        Account account = network.account();
        int following = user.equals(account.name()) ? account.following().size() : 0;
        return Answer.of("tweet_count", ReadingCommands.tweetsBy(user, network).size())
                .with("following_count", following)
                .with("retweet_count", network.retweets().count(user))
                .result();
    }
}
