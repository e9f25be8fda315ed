package org.asynctool.world.social;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The comments on tweets. Those of an initial state are only kept: no tool ever finds them. */
final class Comments {

    private record Comment(String author, String content) {}

    private final ObjectNode initial;
    private final Map<BigInteger, List<Comment>> added = new LinkedHashMap<>();

    /**
     * Begins with those of an initial state.
     *
     * @param initial not to be changed any more
     */
    Comments(ObjectNode initial) {
        this.initial = initial;
    }

    /** Returns those of the initial state. */
    Comments copy() {
        return new Comments(initial);
    }

    void add(BigInteger tweet, String author, String content) {
        added.computeIfAbsent(tweet, number -> new ArrayList<>()).add(new Comment(author, content));
    }

    /** Returns the comments that were added to a tweet. */
    ArrayNode on(BigInteger tweet) {
        ArrayNode comments = JsonNodeFactory.instance.arrayNode();
        added.getOrDefault(tweet, List.of())
                .forEach(comment ->
                        comments.addObject().put("username", comment.author()).put("content", comment.content()));
        return comments;
    }

    ObjectNode state() {
        ObjectNode state = initial.deepCopy();
        added.keySet().forEach(tweet -> state.set(tweet.toString(), on(tweet)));
        return state;
    }
}
