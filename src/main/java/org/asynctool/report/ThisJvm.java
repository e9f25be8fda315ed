package org.asynctool.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** What results take from the JVM they are made in. */
@API(status = API.Status.INTERNAL)
public final class ThisJvm {

    private static final AtomicInteger EXECUTIONS = new AtomicInteger();

    private ThisJvm() {}

    /**
     * Returns the id of a run that nobody named: the same text in one JVM, another one in every other. Process
     * ids alone come back.
     *
     * @return for example {@code local-20260131-120000-4711}
     */
    public static String defaultRun() {
        return DefaultRun.ID;
    }

    /**
     * Numbers the executions in this JVM: a build tool's rerun is one of its own.
     *
     * @return 1, then 2, and so on
     */
    public static int nextExecution() {
        return EXECUTIONS.incrementAndGet();
    }

    /**
     * Returns the folder of all runs where nobody named one.
     *
     * @return {@code build/asynctool} in a Gradle project, {@code target/asynctool} elsewhere
     */
    public static Path defaultOutput() {
        return outputIn(Path.of(""));
    }

    /** Returns the name of the result files of an execution. */
    static JvmName name(int execution) {
        return new JvmName(
                System.getProperty("surefire.forkNumber", "0"),
                ProcessHandle.current().pid(),
                execution);
    }

    /** Returns the versions of Java, of this library, and of what else a type belongs to. */
    static Map<String, String> versions(String name, Class<?> type) {
        return Map.of(
                "java", String.valueOf(Runtime.version()), "asynctool", version(ThisJvm.class), name, version(type));
    }

    static Path outputIn(Path project) {
        boolean gradle = Stream.of("build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts")
                .anyMatch(file -> Files.exists(project.resolve(file)));
        boolean maven = Files.exists(project.resolve("pom.xml"));
        return Path.of(gradle && !maven ? "build" : "target", "asynctool");
    }

    private static String version(Class<?> type) {
        return Optional.ofNullable(type.getPackage().getImplementationVersion()).orElse("unknown");
    }

    /** Holds the id, so that it is made at its first use and not by loading the class. */
    private static final class DefaultRun {

        static final String ID = "local-"
                + DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").format(ZonedDateTime.now(ZoneOffset.UTC))
                + "-"
                + ProcessHandle.current().pid();
    }
}
