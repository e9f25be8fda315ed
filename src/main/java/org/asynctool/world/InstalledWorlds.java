package org.asynctool.world;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds registered factories: those the test's class loader sees, then those of this library's own. */
final class InstalledWorlds {

    private InstalledWorlds() {}

    static SortedMap<String, WorldFactory> load() {
        Map<String, WorldFactory> byClass = new LinkedHashMap<>();
        try {
            addAll(byClass, Thread.currentThread().getContextClassLoader());
            addAll(byClass, WorldFactory.class.getClassLoader());
        } catch (ServiceConfigurationError e) {
            throw new IllegalStateException(
                    "a world cannot be loaded: " + e.getMessage() + "; check " + Worlds.REGISTRATION, e);
        }
        return byName(byClass.values());
    }

    private static void addAll(Map<String, WorldFactory> byClass, ClassLoader loader) {
        for (WorldFactory factory : ServiceLoader.load(WorldFactory.class, loader)) {
            byClass.putIfAbsent(factory.getClass().getName(), factory);
        }
    }

    private static SortedMap<String, WorldFactory> byName(Iterable<WorldFactory> factories) {
        SortedMap<String, WorldFactory> byName = new TreeMap<>();
        for (WorldFactory factory : factories) {
            WorldFactory other = byName.putIfAbsent(factory.name(), factory);
            if (other != null) {
                throw new IllegalStateException("two worlds are named '" + factory.name() + "': "
                        + other.getClass().getName() + " and "
                        + factory.getClass().getName() + "; remove or rename one, see " + Worlds.REGISTRATION);
            }
        }
        return byName;
    }
}
