package org.asynctool.agent.http.cassette;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What the build says of cassettes. While the engine makes an agent, and while a test of JUnit Jupiter runs, these are
 * the configuration parameters of JUnit; elsewhere they are system properties.
 */
@API(status = API.Status.INTERNAL)
public final class CassetteSettings {

    /** The setting that says where answers come from: {@value}. */
    public static final String MODE = CassetteMode.SETTING;

    /** The setting that names the folder of {@link Cassettes#named}: {@value}. */
    public static final String DIRECTORY = "asynctool.cassettes.directory";

    private static final String USUAL_DIRECTORY = "src/test/resources/cassettes";

    private static final ThreadLocal<Function<String, Optional<String>>> CURRENT =
            ThreadLocal.withInitial(() -> name -> Optional.ofNullable(System.getProperty(name)));

    private CassetteSettings() {}

    /**
     * Something to do.
     *
     * @param <T> what it gives
     * @param <X> what it throws
     */
    @FunctionalInterface
    public interface Action<T extends @Nullable Object, X extends Throwable> {

        /**
         * Does it.
         *
         * @return what it gives
         * @throws X if it cannot be done
         */
        T run() throws X;
    }

    /**
     * Lets settings hold while something is done, on this thread.
     *
     * @param <T> what it gives
     * @param <X> what it throws
     * @param settings gives the value of a setting by its name; empty where it is not set
     * @param action what is done
     * @return what it gave
     * @throws X if it threw that
     */
    public static <T extends @Nullable Object, X extends Throwable> T during(
            Function<String, Optional<String>> settings, Action<T, X> action) throws X {
        Function<String, Optional<String>> before = CURRENT.get();
        CURRENT.set(settings);
        try {
            return action.run();
        } finally {
            CURRENT.set(before);
        }
    }

    /**
     * Refuses what is not allowed.
     *
     * @param settings gives the value of a setting by its name; empty where it is not set
     * @throws IllegalArgumentException if a value is not allowed; the message names it
     */
    public static void check(Function<String, Optional<String>> settings) {
        CassetteMode.from(settings);
        directory(settings);
    }

    static CassetteMode mode() {
        return CassetteMode.from(CURRENT.get());
    }

    static Path directory() {
        return directory(CURRENT.get());
    }

    private static Path directory(Function<String, Optional<String>> settings) {
        String text = value(settings, DIRECTORY).orElse(USUAL_DIRECTORY);
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(DIRECTORY + " must be a path, but is '" + text + "'", e);
        }
    }

    /** Returns a value; a blank one counts as none. */
    static Optional<String> value(Function<String, Optional<String>> settings, String name) {
        return settings.apply(name).map(String::strip).filter(text -> !text.isEmpty());
    }
}
