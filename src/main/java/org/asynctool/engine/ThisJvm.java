package org.asynctool.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;

/** What the engine takes from the JVM it runs in when nothing is configured. */
final class ThisJvm {

    private ThisJvm() {}

    /** The same text in one JVM, another one in every other: process ids alone come back. */
    static String defaultRun() {
        return DefaultRun.ID;
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

    /** Holds the id, so that it is made at its first use and not by loading the engine. */
    private static final class DefaultRun {
        static final String ID = "local-"
                + DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").format(ZonedDateTime.now(ZoneOffset.UTC))
                + "-"
                + ProcessHandle.current().pid();
    }
}
