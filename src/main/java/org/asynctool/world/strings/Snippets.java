package org.asynctool.world.strings;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Lookup;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The state: texts by name. */
final class Snippets {

    /** The most snippets. */
    static final int MOST = 100;

    /** What snippets may be called. */
    static final String NAME_FORM = "^[A-Za-z][A-Za-z0-9_-]{0,39}$";

    private static final Pattern NAME = Pattern.compile(NAME_FORM);

    private final SortedMap<String, String> byName = new TreeMap<>();

    SortedMap<String, String> all() {
        return Collections.unmodifiableSortedMap(byName);
    }

    String get(String name) throws ToolException {
        return Lookup.of(byName, "there is no snippet", name);
    }

    /**
     * Keeps a text, in place of the one of that name.
     *
     * @throws ToolException if there are too many, or name or text are not allowed
     */
    void put(String name, String text) throws ToolException {
        Lookup.require(
                NAME.matcher(name).matches(),
                () -> "name " + Lookup.quoted(name)
                        + " must be letters, digits, - and _, at most 40, and begin with a letter");
        Lookup.require(
                Texts.length(text) <= Texts.LONGEST,
                () -> "snippet '" + name + "' is longer than " + Texts.LONGEST + " code points");
        Lookup.require(byName.containsKey(name) || byName.size() < MOST, "there can be at most " + MOST + " snippets");
        byName.put(name, text);
    }

    void remove(String name) {
        byName.remove(name);
    }

    ObjectNode state() {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        ObjectNode snippets = state.putObject("snippets");
        byName.forEach(snippets::put);
        return state;
    }
}
