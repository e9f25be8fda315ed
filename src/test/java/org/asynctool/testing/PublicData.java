package org.asynctool.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The public datasets that conformance tests read. They are not part of the project: they are looked for in the
 * directory that the system property {@value #DIRECTORY_PROPERTY} names, by default {@value #DEFAULT_DIRECTORY}
 * (relative to the working directory, which is the project's root in a build).
 */
public final class PublicData {

    /** The system property that names another directory. */
    public static final String DIRECTORY_PROPERTY = "asynctool.data";

    /** Where the data is looked for unless the property says otherwise. */
    public static final String DEFAULT_DIRECTORY = "../shared/data";

    private PublicData() {}

    /**
     * Returns a file or directory of the public data, or skips the running test if it is not there.
     *
     * <p>To be called from a test method: Surefire reports nothing at all where a test factory, an argument source or a
     * set-up for the whole class is given up.
     *
     * @param relative path below the data directory, such as {@code nestful/oracle_dev.jsonl}
     * @return the path of something that exists
     */
    public static Path require(String relative) {
        Path path = directory().resolve(relative).toAbsolutePath().normalize();
        assumeTrue(
                Files.isReadable(path),
                () -> "Public data not found: " + path + " (system property " + DIRECTORY_PROPERTY
                        + " names the directory, default " + DEFAULT_DIRECTORY + ")");
        return path;
    }

    private static Path directory() {
        return Path.of(System.getProperty(DIRECTORY_PROPERTY, DEFAULT_DIRECTORY));
    }
}
