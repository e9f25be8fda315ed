package org.asynctool.world;

import java.util.ServiceLoader;
import java.util.function.Supplier;

/**
 * Keeps slf4j, by which the schema validator logs, from warning users that they have no logging provider.
 * Where they have one, nothing is touched.
 *
 * @see <a href="https://www.slf4j.org/codes.html#noProviders">what slf4j prints</a>
 */
final class QuietLogging {

    private static final String VERBOSITY = "slf4j.internal.verbosity";
    private static final String PROVIDER = "org.slf4j.spi.SLF4JServiceProvider";

    private QuietLogging() {}

    /** Does the first work that makes slf4j look for a provider. */
    static <T> T during(Supplier<T> first) {
        if (System.getProperty(VERBOSITY) != null || hasProvider()) {
            return first.get();
        }
        System.setProperty(VERBOSITY, "ERROR");
        try {
            return first.get();
        } finally {
            System.clearProperty(VERBOSITY);
        }
    }

    private static boolean hasProvider() {
        try {
            ClassLoader loader = QuietLogging.class.getClassLoader();
            return ServiceLoader.load(Class.forName(PROVIDER, false, loader), loader).stream()
                    .findAny()
                    .isPresent();
        } catch (ClassNotFoundException e) {
            // slf4j 1.7 has no such providers and knows no verbosity either.
            return true;
        }
    }
}
