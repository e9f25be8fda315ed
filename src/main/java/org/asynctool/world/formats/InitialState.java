package org.asynctool.world.formats;

import org.asynctool.json.StrictObject;
import org.asynctool.world.ToolException;
import tools.jackson.databind.JsonNode;

/** Reads the state that a task gives. */
final class InitialState {

    private InitialState() {}

    /**
     * Makes documents.
     *
     * @throws IllegalArgumentException if there are none with such a state; the message names the place
     */
    static Documents read(JsonNode given) {
        StrictObject state = StrictObject.of(given);
        Documents documents = new Documents();
        if (state.has("documents")) {
            StrictObject all = state.child("documents");
            state.members("documents").keySet().forEach(name -> put(documents, name, all.child(name)));
        }
        state.end();
        return documents;
    }

    private static void put(Documents documents, String name, StrictObject given) {
        String format = given.text("format");
        String content = given.text("content");
        given.end();
        try {
            documents.byName().put(name, Document.of(format, content));
        } catch (ToolException e) {
            throw new IllegalArgumentException("initial state: member 'documents/" + name + "': " + e.getMessage(), e);
        }
    }
}
