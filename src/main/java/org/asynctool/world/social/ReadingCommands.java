package org.asynctool.world.social;

import java.util.List;
import java.util.Locale;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Commands that show what was posted. */
final class ReadingCommands {

    static final List<Command<Network>> ALL = List.of(
            Command.reading(
                    "get_tweet",
                    "Shows a tweet.",
                    TweetId.parameter(),
                    TweetId.found((network, tweet, arguments) -> ToolResult.of(tweet.state()))),
            Command.reading(
                    "get_user_tweets",
                    "Shows all tweets of a user as a list.",
                    Parameters.none().text("username", "Name of the user."),
                    (network, arguments) -> ToolResult.of(tweetsBy(arguments.text("username"), network))),
            Command.reading(
                    "search_tweets",
                    "Finds the tweets whose content contains a text or that have it as a tag, in upper or lower case,"
                            + " as a list.",
                    Parameters.none().text("keyword", "The text to look for. A tag has to be given whole."),
                    ReadingCommands::search),
            Command.reading(
                    "get_tweet_comments",
                    "Shows the comments that were added to a tweet as a list.",
                    TweetId.parameter(),
                    TweetId.found((network, tweet, arguments) ->
                            ToolResult.of(network.comments().on(TweetId.of(arguments))))));

    private ReadingCommands() {}

    static ArrayNode tweetsBy(String user, Network network) throws ToolException {
        ArrayNode found = JsonNodeFactory.instance.arrayNode();
        for (Tweet tweet : network.tweets().all()) {
            if (tweet.isBy(user)) {
                found.add(tweet.state());
            }
        }
        return found;
    }

    private static ToolResult search(Network network, Arguments arguments) throws ToolException {
        String keyword = lowerCase(arguments.text("keyword"));
        ArrayNode found = JsonNodeFactory.instance.arrayNode();
        for (Tweet tweet : network.tweets().all()) {
            if (lowerCase(tweet.content()).contains(keyword) || tweet.hasTag(keyword)) {
                found.add(tweet.state());
            }
        }
        return ToolResult.of(found);
    }

    static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
