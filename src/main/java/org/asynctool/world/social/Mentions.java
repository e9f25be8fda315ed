package org.asynctool.world.social;

import java.util.ArrayList;
import java.util.List;
import org.asynctool.world.ToolException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A list of users that one or more tweets mention. */
final class Mentions {

    static final int MOST = 1_000;

    private final List<JsonNode> names = new ArrayList<>();

    private Mentions(JsonNode names) {
        names.forEach(this.names::add);
    }

    static Mentions none() {
        return of(JsonNodeFactory.instance.arrayNode());
    }

    static Mentions of(JsonNode names) {
        return new Mentions(names);
    }

    Mentions copy() {
        Mentions copy = none();
        copy.names.addAll(names);
        return copy;
    }

    /**
     * Adds names at the end.
     *
     * @throws ToolException if there would be too many of them, since any number of tweets may show them
     */
    void add(JsonNode more) throws ToolException {
        if (names.size() + more.size() > MOST) {
            throw new ToolException("a tweet can mention at most " + MOST + " users");
        }
        more.forEach(names::add);
    }

    ArrayNode state() {
        return JsonNodeFactory.instance.arrayNode().addAll(names);
    }
}
