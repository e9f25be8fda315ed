package org.asynctool.world.formats;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Lookup;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The state: documents by name. */
final class Documents {

    /** The most documents. */
    static final int MOST = 100;

    /** What documents may be called. */
    static final String NAME_FORM = "^[A-Za-z][A-Za-z0-9_-]{0,39}$";

    private static final Pattern NAME = Pattern.compile(NAME_FORM);

    private final SortedMap<String, Document> byName = new TreeMap<>();

    SortedMap<String, Document> all() {
        return Collections.unmodifiableSortedMap(byName);
    }

    Document get(String name) throws ToolException {
        return Lookup.of(byName, "there is no document", name);
    }

    /**
     * Keeps a document, in place of the one of that name.
     *
     * @throws ToolException if there are too many, or the name is not allowed
     */
    void put(String name, Document document) throws ToolException {
        Lookup.require(
                NAME.matcher(name).matches(),
                () -> "name " + Lookup.quoted(name)
                        + " must be letters, digits, - and _, at most 40, and begin with a letter");
        Lookup.require(byName.containsKey(name) || byName.size() < MOST, "there can be at most " + MOST + " documents");
        byName.put(name, document);
    }

    void remove(String name) {
        byName.remove(name);
    }

    ObjectNode state() {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        ObjectNode documents = state.putObject("documents");
        byName.forEach((name, document) ->
                documents.putObject(name).put("format", document.format()).put("content", document.content()));
        return state;
    }
}
