package org.asynctool.world.internal;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.asynctool.world.ToolException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Things that agents keep under names they choose: a bounded number, and names that are fit for any place.
 *
 * @param <T> what they are
 */
@API(status = API.Status.INTERNAL)
public final class Named<T> {

    /** The most things. */
    public static final int MOST = 100;

    private static final String FORM = "^[A-Za-z][A-Za-z0-9_-]{0,39}$";
    private static final Pattern NAME = Pattern.compile(FORM);

    private final String thing;
    private final SortedMap<String, T> byName = new TreeMap<>();

    /**
     * Begins without any.
     *
     * @param thing what one of them is called in messages, such as {@code snippet}
     */
    public Named(String thing) {
        this.thing = thing;
    }

    /**
     * Describes the name of a new one.
     *
     * @return its schema
     */
    public static ObjectNode schema() {
        return Schemas.matching(FORM);
    }

    /**
     * Returns all.
     *
     * @return by name; not to be changed
     */
    public SortedMap<String, T> all() {
        return Collections.unmodifiableSortedMap(byName);
    }

    /**
     * Returns the one with a name.
     *
     * @param name the name an agent gave
     * @return what has it
     * @throws ToolException if there is none; the message proposes names
     */
    public T get(String name) throws ToolException {
        return Lookup.of(byName, "there is no " + thing, name);
    }

    /**
     * Refuses a name that is taken.
     *
     * @param name the name of a new one
     * @throws ToolException if there is one of that name; the message says how to replace it
     */
    public void requireFree(String name) throws ToolException {
        Lookup.require(
                !byName.containsKey(name),
                () -> "there is a " + thing + " '" + name + "' already; set replace to put this one in its place");
    }

    /**
     * Keeps one, in place of the one of that name.
     *
     * @param name its name
     * @param value what to keep
     * @throws ToolException if there are too many, or the name is not allowed
     */
    public void put(String name, T value) throws ToolException {
        Lookup.require(
                NAME.matcher(name).matches(),
                () -> "name " + Lookup.quoted(name)
                        + " must be letters, digits, - and _, at most 40, and begin with a letter");
        Lookup.require(
                byName.containsKey(name) || byName.size() < MOST, "there can be at most " + MOST + " " + thing + "s");
        byName.put(name, value);
    }

    /**
     * Removes the one with a name.
     *
     * @param name the name an agent gave
     * @throws ToolException if there is none
     */
    public void remove(String name) throws ToolException {
        get(name);
        byName.remove(name);
    }
}
