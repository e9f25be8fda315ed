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

    @ParameterizedTest
    @MethodSource("samples")
    void sampleChecksWhatItsBuildDid(Path sample) {
        assertThat(sample.resolve("verify.groovy")).content().contains("new File(checks)");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sampleNumbersItsInvocationsAtTheEndOfTheKey(Path sample) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(sample.resolve("invoker.properties"))) {
            properties.load(reader);
        }
        assertThat(properties.stringPropertyNames())
                .contains("invoker.name")
                .allMatch(key -> key.startsWith("invoker."))
                .noneMatch(key -> key.matches("invoker\\.\\d+\\..*"));
    }
}
