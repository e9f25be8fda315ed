package org.asynctool.agent.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The names under which a model sees tools. Providers take letters, digits, {@code _} and {@code -}, up to 64 of
 * them; a name that has others, or is taken, is changed.
 */
final class ToolNames {

    private static final int LONGEST = 64;
    private static final int ROOM = LONGEST - 4;

    private final Map<String, String> ownNames = new LinkedHashMap<>();

    /** Returns a name as providers take it: they refuse a conversation with another one, even if a model made it up. */
    static String clean(String name) {
        String clean = name.replaceAll("[^a-zA-Z0-9_-]", "_");
        return clean.isEmpty() ? "_" : clean.substring(0, Math.min(LONGEST, clean.length()));
    }

    /** Makes room for a tool and returns the name that the model sees. */
    String add(String own) {
        String name = clean(own);
        String base = name.length() > ROOM ? name.substring(0, ROOM) : name;
        for (int n = 2; ownNames.putIfAbsent(name, own) != null; n++) {
            name = base + "_" + n;
        }
        return name;
    }

    /** Returns the name that the environment knows; an unknown one is passed on as it is, and refused there. */
    String own(String seen) {
        return ownNames.getOrDefault(seen, seen);
    }

    /** Returns the name that the model sees. */
    String seen(String own) {
        return ownNames.entrySet().stream()
                .filter(entry -> entry.getValue().equals(own))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(own);
    }
}
