package org.asynctool.world.social;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** All tweets by number, in the order in which they came, and the number that the next one gets. */
final class Tweets {

    private final Map<BigInteger, Tweet> byNumber = new LinkedHashMap<>();
    private final Mentions shared;
    private int next;

    /**
     * Begins without tweets.
     *
     * @param next the next number, which may be in use
     * @param shared the mentions of tweets that are posted without any
     */
    Tweets(int next, Mentions shared) {
        this.next = next;
        this.shared = shared;
    }

    /**
     * Returns tweets of their own, of which none was posted yet.
     *
     * @param otherShared the mentions of tweets that are posted without any
     */
    Tweets copy(Mentions otherShared) {
        Tweets copy = new Tweets(next, otherShared);
        byNumber.forEach((number, tweet) -> copy.put(number, tweet.copy()));
        return copy;
    }

    /** Adds a tweet at the end, or puts it in the place of the one that had this number. */
    void put(BigInteger number, Tweet tweet) {
        byNumber.put(number, tweet);
    }

    /** Posts a tweet; without a list of mentions of its own it takes the shared one. */
    Tweet post(String author, String content, JsonNode tags, Optional<JsonNode> mentions) {
        ObjectNode members = JsonNodeFactory.instance
                .objectNode()
                .put("id", next)
                .put("username", author)
                .put("content", content)
                .set("tags", tags);
        Tweet tweet = new Tweet(members, mentions.map(Mentions::of).orElse(shared));
        put(BigInteger.valueOf(next), tweet);
        next++;
        return tweet;
    }

    Optional<Tweet> find(BigInteger number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    Collection<Tweet> all() {
        return Collections.unmodifiableCollection(byNumber.values());
    }

    int next() {
        return next;
    }

    ObjectNode state() {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        byNumber.forEach((number, tweet) -> state.set(number.toString(), tweet.state()));
        return state;
    }
}
