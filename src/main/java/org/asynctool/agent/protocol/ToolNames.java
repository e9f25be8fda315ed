package org.asynctool.agent.protocol;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * The names under which a model sees tools. Providers take letters, digits, {@code _} and {@code -}, up to 64 of
 * them; a name that has others, or is taken, is changed.
 */
@API(status = API.Status.INTERNAL)
public final class ToolNames {

    private static final int LONGEST = 64;
    private static final int ROOM = LONGEST - 4;

    private final Map<String, String> ownNames = new LinkedHashMap<>();

    /** No names yet. */
    public ToolNames() {}

    /**
     * Returns a name as providers take it: they refuse a conversation with another one, even if a model made it up.
     *
     * @param name any name
     * @return letters, digits, {@code _} and {@code -}; 1 to 64 of them
     */
    public static String clean(String name) {
        String clean = name.replaceAll("[^a-zA-Z0-9_-]", "_");
        return clean.isEmpty() ? "_" : clean.substring(0, Math.min(LONGEST, clean.length()));
    }

    /**
     * Makes room for a tool.
     *
     * @param own its name in the environment
     * @return the name that the model sees
     */
    public String add(String own) {
        String name = clean(own);
        String base = name.length() > ROOM ? name.substring(0, ROOM) : name;
        for (int n = 2; ownNames.putIfAbsent(name, own) != null; n++) {
            name = base + "_" + n;
        }
        return name;
    }

    /**
     * Returns the name that the environment knows.
     *
     * @param seen the name that the model used
     * @return the name; an unknown one is passed on as it is, and refused there
     */
    public String own(String seen) {
        return ownNames.getOrDefault(seen, seen);
    }

    /**
     * Returns the name that the model sees.
     *
     * @param own the name in the environment
     * @return the name
     */
    public String seen(String own) {
        return ownNames.entrySet().stream()
                .filter(entry -> entry.getValue().equals(own))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(own);
    }
}
