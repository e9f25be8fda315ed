package org.asynctool.world.strings;

import org.asynctool.json.StrictObject;
import org.asynctool.world.ToolException;
import tools.jackson.databind.JsonNode;

/** Reads the state that a task gives. */
final class InitialState {

    private InitialState() {}

    /**
     * Makes snippets.
     *
     * @throws IllegalArgumentException if there are none with such a state; the message names the place
     */
    static Snippets read(JsonNode given) {
        StrictObject state = StrictObject.of(given);
        Snippets snippets = new Snippets();
        if (state.has("snippets")) {
            StrictObject all = state.child("snippets");
            state.members("snippets").keySet().forEach(name -> put(snippets, name, all.text(name)));
        }
        state.end();
        return snippets;
    }

    private static void put(Snippets snippets, String name, String text) {
        try {
            snippets.put(name, text);
        } catch (ToolException e) {
            throw new IllegalArgumentException("initial state: member 'snippets': " + e.getMessage(), e);
        }
    }
}
