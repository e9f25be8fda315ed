package org.asynctool.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.asynctool.report.JvmName;
import org.junit.platform.engine.TestEngine;

/** What the engine takes from the JVM it runs in. */
final class ThisJvm {

    private static final AtomicInteger EXECUTIONS = new AtomicInteger();

    private ThisJvm() {}

    /** The same text in one JVM, another one in every other: process ids alone come back. */
    static String defaultRun() {
        return DefaultRun.ID;
    }

    /** The name of the result files of an execution. */
    static JvmName name(int execution) {
        return new JvmName(
                System.getProperty("surefire.forkNumber", "0"),
                ProcessHandle.current().pid(),
                execution);
    }

    /** Numbers the executions of the engine, from 1: a build tool's rerun is one of its own. */
    static int nextExecution() {
        return EXECUTIONS.incrementAndGet();
    }

    static Map<String, String> versions() {
        return Map.of(
                "java", String.valueOf(Runtime.version()),
                "asynctool", version(AsyncToolEngine.class),
                "junit-platform", version(TestEngine.class));
    }

    static Path defaultOutput() {
        return outputIn(Path.of(""));
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

    /** Holds the id, so that it is made at its first use and not by loading the engine. */
    private static final class DefaultRun {
        static final String ID = "local-"
                + DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").format(ZonedDateTime.now(ZoneOffset.UTC))
                + "-"
                + ProcessHandle.current().pid();
    }
}
