package org.asynctool.world.social;

import java.math.BigInteger;
import org.asynctool.world.internal.StateShape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the state that a task gives. */
final class InitialState {

    private static final StateShape SHAPE = StateShape.of("""
            {
              "type": "object",
              "properties": {
                "username": { "type": "string", "default": "john" },
                "password": { "type": "string", "default": "john123" },
                "authenticated": { "type": "boolean", "default": false },
                "tweets": {
                  "type": "object",
                  "propertyNames": { "pattern": "^-?[0-9]{1,20}$" },
                  "additionalProperties": { "type": "object", "properties": { "mentions": { "type": "array" } } },
                  "default": {}
                },
                "comments": { "type": "object", "default": {} },
                "retweets": { "type": "object", "additionalProperties": { "type": "array" }, "default": {} },
                "following_list": { "type": "array", "items": { "type": "string" }, "default": ["alice", "bob"] },
                "tweet_counter": { "type": "integer", "minimum": -1000000000, "maximum": 1000000000, "default": 0 }
              }
            }
            """);

    private InitialState() {}

    /**
     * Makes a network.
     *
     * @throws IllegalArgumentException if there is no such network; the message names up to three places
     */
    static Network read(JsonNode given) {
        ObjectNode state = SHAPE.read(given);
        Account account = new Account(
                state.required("username").stringValue(),
                state.required("password").stringValue(),
                state.required("authenticated").booleanValue());
        state.required("following_list").forEach(name -> account.follow(name.stringValue()));
        Tweets tweets = new Tweets(state.required("tweet_counter").asInt(), Mentions.none());
        state.required("tweets")
                .properties()
                .forEach(tweet -> tweets.put(new BigInteger(tweet.getKey()), new Tweet((ObjectNode) tweet.getValue())));
        Comments comments = new Comments((ObjectNode) state.required("comments"));
        Retweets retweets = new Retweets();
        state.required("retweets")
                .properties()
                .forEach(user -> retweets.put(user.getKey(), (ArrayNode) user.getValue()));
        return new Network(account, tweets, comments, retweets);
    }
}
