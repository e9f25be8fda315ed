package org.asynctool.world.social;

import static org.asynctool.world.social.Network.authenticated;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asynctool.json.Json;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Commands that post something, or add to what was posted. */
final class PostingCommands {

    private static final JsonNode OPTIONAL_TEXTS =
            Json.read("{\"type\": [\"array\", \"null\"], \"items\": {\"type\": \"string\"}, \"default\": null}");

    static final List<Command<Network>> ALL = List.of(
            Command.changing(
                    "post_tweet",
                    "Posts a tweet and shows it with its number. Needs authentication.",
                    Parameters.none()
                            .text("content", "The text. Tags and mentions in it are nothing but text.")
                            .other("tags", "Tags of the tweet, such as #travel.", OPTIONAL_TEXTS)
                            .other(
                                    "mentions",
                                    "Users to mention, such as @ann. Tweets that are posted without this share"
                                            + " one list: who is mentioned in one later is mentioned in all.",
                                    OPTIONAL_TEXTS),
                    authenticated("posting", PostingCommands::post)),
            Command.changing(
                    "retweet",
                    "Retweets a tweet, which works once. Needs authentication.",
                    TweetId.parameter(),
                    authenticated("retweeting", TweetId.found(PostingCommands::retweet))),
            Command.changing(
                    "comment",
                    "Adds a comment to a tweet. Needs authentication.",
                    TweetId.parameter().text("comment_content", "The text of the comment."),
                    authenticated("commenting", TweetId.found(PostingCommands::comment))),
            Command.changing(
                    "mention",
                    "Adds users to those whom a tweet mentions.",
                    TweetId.parameter().list("mentioned_usernames", "The users, such as @ann.", "string"),
                    TweetId.found(PostingCommands::mention)));

    private PostingCommands() {}

    private static ToolResult post(Network network, Arguments arguments) {
        JsonNode tags = arguments.optional("tags").orElseGet(JsonNodeFactory.instance::arrayNode);
        Optional<JsonNode> mentions = arguments.optional("mentions");
        String author = network.account().name();
        return ToolResult.of(network.tweets()
                .post(author, arguments.text("content"), tags, mentions)
                .state());
    }

    private static ToolResult retweet(Network network, Tweet tweet, Arguments arguments) {
        boolean first = network.retweets().add(network.account().name(), TweetId.of(arguments));
        return ToolResult.of(Map.of("retweet_status", first ? "Successfully retweeted" : "Already retweeted"));
    }

    private static ToolResult comment(Network network, Tweet tweet, Arguments arguments) {
        network.comments().add(TweetId.of(arguments), network.account().name(), arguments.text("comment_content"));
        return ToolResult.of(Map.of("comment_status", "Comment added successfully"));
    }

    private static ToolResult mention(Network network, Tweet tweet, Arguments arguments) throws ToolException {
        tweet.mention(arguments.value("mentioned_usernames"));
        return ToolResult.of(Map.of("mention_status", "Users mentioned successfully"));
    }
}
