package org.asynctool.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The invoker plugin overlooks what it does not know: a sample that lacks a file or misspells a key proves nothing. */
class SampleProjectsTest {
    private static final Path SAMPLES = Path.of("sample-tests");

    static List<Path> samples() throws IOException {
        try (var folders = Files.list(SAMPLES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .filter(folder -> !folder.endsWith("parent"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void quickstartIsOneOfThem() throws IOException {
        assertThat(samples()).contains(SAMPLES.resolve("quickstart"));
    }

    /** The last invocation may be checked by {@code verify.groovy} instead, which runs after all of them. */
    @ParameterizedTest
    @MethodSource("samples")
    void sampleChecksWhatEachOfItsBuildsDid(Path sample) throws IOException {
        long invocations = Math.max(
                1,
                properties(sample).stringPropertyNames().stream()
                        .filter(key -> key.startsWith("invoker.goals."))
                        .count());
        for (int number = 1; number <= invocations; number++) {
            Path own = sample.resolve("verify." + number + ".groovy");
            boolean last = number == invocations;
            Path script = last && !Files.exists(own) ? sample.resolve("verify.groovy") : own;
            assertThat(script).content().contains("new File(checks)");
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sampleNumbersItsInvocationsAtTheEndOfTheKey(Path sample) throws IOException {
        assertThat(properties(sample).stringPropertyNames())
                .contains("invoker.name")
                .allMatch(key -> key.startsWith("invoker."))
                .noneMatch(key -> key.matches("invoker\\.\\d+\\..*"));
    }

    private static Properties properties(Path sample) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(sample.resolve("invoker.properties"))) {
            properties.load(reader);
        }
        return properties;
    }
}
