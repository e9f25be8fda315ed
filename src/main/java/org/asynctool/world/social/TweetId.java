package org.asynctool.world.social;

import java.math.BigInteger;
import java.util.Optional;
import org.asynctool.json.Json;
import org.asynctool.json.PythonText;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command.Action;
import org.asynctool.world.internal.Parameters;
import tools.jackson.databind.JsonNode;

/** The parameter by which tweets are found. A text is taken but is the number of no tweet, digits or not. */
final class TweetId {

    private static final String NAME = "tweet_id";
    private static final JsonNode SCHEMA = Json.read("{\"type\": [\"integer\", \"string\"]}");

    private TweetId() {}

    /** What is done with a tweet. */
    @FunctionalInterface
    interface OnTweet {

        ToolResult run(Network network, Tweet tweet, Arguments arguments) throws ToolException;
    }

    static Parameters parameter() {
        return Parameters.none().other(NAME, "Number of the tweet.", SCHEMA);
    }

    /** Returns the number of a tweet that was found. */
    static BigInteger of(Arguments arguments) {
        return arguments.exact(NAME);
    }

    /** Makes an action on a tweet an error where there is none. */
    static Action<Network> found(OnTweet action) {
        return (network, arguments) -> {
            JsonNode id = arguments.value(NAME);
            Optional<Tweet> tweet = id.isNumber() ? network.tweets().find(of(arguments)) : Optional.empty();
            return tweet.isPresent()
                    ? action.run(network, tweet.get(), arguments)
                    : ToolResult.error("Tweet with ID " + PythonText.str(id) + " not found.");
        };
    }
}
