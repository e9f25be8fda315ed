package org.asynctool.world.social;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.asynctool.json.PythonEquality;
import org.asynctool.world.internal.Copies;
import org.asynctool.world.internal.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The numbers of the tweets that were retweeted, by user. */
final class Retweets {

    private final Map<String, ArrayNode> numbers = new LinkedHashMap<>();

    Retweets copy() {
        Retweets copy = new Retweets();
        numbers.forEach((user, retweeted) -> copy.put(user, Copies.of(retweeted)));
        return copy;
    }

    void put(String user, ArrayNode retweeted) {
        numbers.put(user, retweeted);
    }

    /** Adds a retweet; returns whether it is the user's first one of that tweet. */
    boolean add(String user, BigInteger tweet) {
        ArrayNode retweeted = numbers.computeIfAbsent(user, name -> JsonNodeFactory.instance.arrayNode());
        JsonNode number = Ids.of(tweet);
        boolean first = retweeted.valueStream().noneMatch(earlier -> PythonEquality.equal(number, earlier));
        if (first) {
            retweeted.add(number);
        }
        return first;
    }

    int count(String user) {
        return Optional.ofNullable(numbers.get(user)).map(ArrayNode::size).orElse(0);
    }

    ObjectNode state() {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        numbers.forEach((user, retweeted) -> state.set(user, retweeted.deepCopy()));
        return state;
    }
}
