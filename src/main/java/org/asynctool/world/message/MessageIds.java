package org.asynctool.world.message;

import java.util.SortedSet;
import java.util.TreeSet;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.PythonRandom;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The ids of messages, drawn at random and never twice. */
final class MessageIds {

    private static final int FIRST = 10_000;
    private static final int LAST = 99_999;

    private final PythonRandom random;
    private final SortedSet<Long> used = new TreeSet<>();

    MessageIds(PythonRandom random) {
        this.random = random;
    }

    /** Returns the ids that are used, and draws anew. */
    MessageIds copy() {
        MessageIds copy = new MessageIds(random.fresh());
        copy.used.addAll(used);
        return copy;
    }

    void use(long id) {
        used.add(id);
    }

    /**
     * Draws an id that was not used.
     *
     * @throws ToolException if there is none, where the original would draw for ever
     */
    long draw() throws ToolException {
        if (used.size() > LAST - FIRST) {
            throw new ToolException("all message ids from " + FIRST + " to " + LAST + " are in use");
        }
        long id = random.integer(FIRST, LAST);
        while (!used.add(id)) {
            id = random.integer(FIRST, LAST);
        }
        return id;
    }

    ArrayNode state() {
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        used.forEach(id -> ids.add(id.intValue()));
        return ids;
    }
}
