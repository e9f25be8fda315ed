package org.asynctool.world.social;

import java.util.Optional;
import org.asynctool.world.ToolException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A tweet. Those of an initial state may have any members, or lack some. */
final class Tweet {

    private static final String MENTIONS = "mentions";

    private final ObjectNode members;
    private final Optional<Mentions> mentions;

    /**
     * Takes a tweet that has a list of mentions for itself, if any.
     *
     * @param members not to be changed any more
     */
    Tweet(ObjectNode members) {
        this(members, members.optional(MENTIONS).map(Mentions::of));
    }

    /** Takes a tweet whose mentions are added to its other members. */
    Tweet(ObjectNode members, Mentions mentions) {
        this(members, Optional.of(mentions));
    }

    private Tweet(ObjectNode members, Optional<Mentions> mentions) {
        this.members = members;
        this.mentions = mentions;
    }

    /** Returns the same with a list of mentions for itself. */
    Tweet copy() {
        return new Tweet(members, mentions.map(Mentions::copy));
    }

    /**
     * Tells whether a user posted it.
     *
     * @throws ToolException if it lacks that member
     */
    boolean isBy(String user) throws ToolException {
        JsonNode author = member("username");
        return author.isString() && author.stringValue().equals(user);
    }

    /**
     * Returns the text.
     *
     * @throws ToolException if it has none
     */
    String content() throws ToolException {
        return text("content", member("content"));
    }

    /**
     * Tells whether one of the tags is a text in lower case.
     *
     * @throws ToolException if it has no tags
     */
    boolean hasTag(String lowerCase) throws ToolException {
        boolean found = false;
        for (JsonNode tag : member("tags")) {
            found |= ReadingCommands.lowerCase(text("tag", tag)).equals(lowerCase);
        }
        return found;
    }

    /**
     * Adds mentions.
     *
     * @throws ToolException if there is nothing to add to, or there would be too many of them
     */
    void mention(JsonNode names) throws ToolException {
        mentions.orElseThrow(() -> lacking(MENTIONS)).add(names);
    }

    ObjectNode state() {
        ObjectNode state = members.deepCopy();
        mentions.ifPresent(names -> state.set(MENTIONS, names.state()));
        return state;
    }

    private JsonNode member(String name) throws ToolException {
        return members.optional(name).orElseThrow(() -> lacking(name));
    }

    private static String text(String name, JsonNode value) throws ToolException {
        if (!value.isString()) {
            throw new ToolException("one of the tweets has a " + name + " that is no text");
        }
        return value.stringValue();
    }

    private static ToolException lacking(String name) {
        return new ToolException("one of the tweets has no " + name);
    }
}
