package org.asynctool.world.internal;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.asynctool.text.Excerpt;
import org.asynctool.text.Nearest;
import org.asynctool.world.ToolException;

/** Finds what an agent names, or says what it may have meant. */
@API(status = API.Status.INTERNAL)
public final class Lookup {

    private static final int SHOWN_LENGTH = 60;

    private Lookup() {}

    /**
     * Returns what has a name.
     *
     * @param things all there are, by name
     * @param missing how the message begins if there is none, such as {@code there is no event}
     * @param name the name an agent gave
     * @param <T> what they are
     * @return the one with the name
     * @throws ToolException if there is none; the message proposes up to three names
     */
    public static <T> T of(Map<String, T> things, String missing, String name) throws ToolException {
        T found = things.get(name);
        if (found == null) {
            List<String> nearest = Nearest.of(name, things.keySet());
            throw new ToolException(missing + " " + quoted(name)
                    + (nearest.isEmpty() ? "" : "; did you mean " + String.join(", ", nearest) + "?"));
        }
        return found;
    }

    /**
     * Quotes what an agent wrote, for a message.
     *
     * @param text any text
     * @return the text, or its beginning, in single quotes
     */
    public static String quoted(String text) {
        return "'" + Excerpt.of(text, SHOWN_LENGTH) + "'";
    }

    /**
     * Fails a call.
     *
     * @param holds what has to hold for the call to go on
     * @param message what is wrong otherwise, as the agent is to read it
     * @throws ToolException if it does not hold
     */
    public static void require(boolean holds, String message) throws ToolException {
        if (!holds) {
            throw new ToolException(message);
        }
    }

    /**
     * Fails a call, by a message that takes time to write.
     *
     * @param holds what has to hold for the call to go on
     * @param message writes what is wrong otherwise
     * @throws ToolException if it does not hold
     */
    public static void require(boolean holds, Supplier<String> message) throws ToolException {
        if (!holds) {
            throw new ToolException(message.get());
        }
    }
}
