package org.asynctool.world.strings;

import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Lookup;
import org.asynctool.world.internal.Named;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The state: texts by name. */
final class Snippets {

    private final Named<String> texts = new Named<>("snippet");

    Named<String> texts() {
        return texts;
    }

    /**
     * Keeps a text, in place of the one of that name.
     *
     * @throws ToolException if there are too many, or name or text are not allowed
     */
    void put(String name, String text) throws ToolException {
        Lookup.require(
                Texts.length(text) <= Texts.LONGEST,
                () -> "snippet '" + name + "' is longer than " + Texts.LONGEST + " code points");
        texts.put(name, text);
    }

    ObjectNode state() {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        ObjectNode snippets = state.putObject("snippets");
        texts.all().forEach(snippets::put);
        return state;
    }
}
