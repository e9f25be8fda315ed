package org.asynctool.world.social;

import org.asynctool.json.Json;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Command.Action;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The whole network.
 *
 * @param account the account that all is done with
 * @param tweets all tweets
 * @param comments the comments on them
 * @param retweets who retweeted them
 */
record Network(Account account, Tweets tweets, Comments comments, Retweets retweets) {

    /**
     * Returns a network of its own, before anything was done.
     *
     * @param shared what tweets posted without mentions refer to
     */
    Network copy(Mentions shared) {
        return new Network(account.copy(), tweets.copy(shared), comments.copy(), retweets.copy());
    }

    /**
     * Makes an action an error as long as the account is not authenticated.
     *
     * @param doing what the message calls the action
     */
    static Action<Network> authenticated(String doing, Action<Network> action) {
        return (network, arguments) -> network.account.isAuthenticated()
                ? action.run(network, arguments)
                : ToolResult.error("User not authenticated. Please authenticate before " + doing + ".");
    }

    ObjectNode state() {
        ObjectNode state = JsonNodeFactory.instance
                .objectNode()
                .put("username", account.name())
                .put("password", account.password())
                .put("authenticated", account.isAuthenticated());
        state.set("tweets", tweets.state());
        state.set("comments", comments.state());
        state.set("retweets", retweets.state());
        state.set("following_list", Json.of(account.following()));
        return state.put("tweet_counter", tweets.next());
    }
}
