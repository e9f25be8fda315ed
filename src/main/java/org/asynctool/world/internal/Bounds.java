package org.asynctool.world.internal;

import org.apiguardian.api.API;
import org.asynctool.world.ToolException;
import tools.jackson.databind.JsonNode;

/** Bounds of what calls may add to a state: whatever an agent does, it can be written to a trace and read again. */
@API(status = API.Status.INTERNAL)
public final class Bounds {

    /** The most entries of a list or table to which calls add. */
    public static final int MOST_ENTRIES = 10_000;

    /** The most characters or digits of a value that is kept in one. */
    public static final int LONGEST = 10_000;

    private Bounds() {}

    /**
     * Refuses to add to what is as large as it may be.
     *
     * @param size how much is there
     * @param what what that is, in the plural
     * @throws ToolException if there is no room for one more
     */
    public static void requireRoom(int size, String what) throws ToolException {
        if (size >= MOST_ENTRIES) {
            throw new ToolException("there can be at most " + MOST_ENTRIES + " " + what);
        }
    }

    /**
     * Refuses to keep values that are too long.
     *
     * @param arguments the arguments of a call
     * @param names those that it is going to keep
     * @throws ToolException if one is too long
     */
    public static void requireShort(Arguments arguments, String... names) throws ToolException {
        for (String name : names) {
            JsonNode value = arguments.value(name);
            if (value.asString("").length() > LONGEST) {
                throw new ToolException(name + " is longer than " + LONGEST + " characters");
            }
        }
    }
}
