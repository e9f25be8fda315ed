package org.asynctool.spi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * Services by name: those that the test's class loader sees, then those of this library's own.
 *
 * <p>They are looked up anew each time, so that no class loader is kept.
 */
@API(status = API.Status.INTERNAL)
public final class Services {

    private Services() {}

    /**
     * Finds all services of a type.
     *
     * @param what what they are, for messages, such as {@code "world"}
     * @param type the type of the service
     * @param name gives the name of one
     * @param <S> the type of the service
     * @return the services by name
     * @throws IllegalStateException if one cannot be loaded, or two have one name
     */
    public static <S> SortedMap<String, S> byName(String what, Class<S> type, Function<S, String> name) {
        Map<String, S> byClass = new LinkedHashMap<>();
        try {
            addAll(byClass, type, Thread.currentThread().getContextClassLoader());
            addAll(byClass, type, type.getClassLoader());
        } catch (ServiceConfigurationError e) {
            throw new IllegalStateException(
                    "a " + what + " cannot be loaded: " + e.getMessage() + "; check " + registration(type), e);
        }
        SortedMap<String, S> byName = new TreeMap<>();
        byClass.values().forEach(service -> {
            S other = byName.putIfAbsent(name.apply(service), service);
            if (other != null) {
                throw new IllegalStateException("two " + what + "s are named '" + name.apply(service) + "': "
                        + other.getClass().getName() + " and "
                        + service.getClass().getName() + "; remove or rename one, see " + registration(type));
            }
        });
        return byName;
    }

    /**
     * Returns where services of a type are registered.
     *
     * @param type the type of the service
     * @return the name of the file
     */
    public static String registration(Class<?> type) {
        return "META-INF/services/" + type.getName();
    }

    private static <S> void addAll(Map<String, S> byClass, Class<S> type, ClassLoader loader) {
        for (S service : ServiceLoader.load(type, loader)) {
            byClass.putIfAbsent(service.getClass().getName(), service);
        }
    }
}
