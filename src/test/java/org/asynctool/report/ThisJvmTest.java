package org.asynctool.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThisJvmTest {

    @Test
    void resultsGoWhereTheBuildToolCleans(@TempDir Path project) throws Exception {
        assertThat(ThisJvm.outputIn(project)).isEqualTo(Path.of("target", "asynctool"));
        Files.createFile(project.resolve("build.gradle.kts"));
        assertThat(ThisJvm.outputIn(project)).isEqualTo(Path.of("build", "asynctool"));
        Files.createFile(project.resolve("pom.xml"));
        assertThat(ThisJvm.outputIn(project)).isEqualTo(Path.of("target", "asynctool"));
    }

    @Test
    void theRunIdIsTheSameInOneJvm() {
        assertThat(ThisJvm.defaultRun()).isEqualTo(ThisJvm.defaultRun()).matches("local-\\d{8}-\\d{6}-\\d+");
    }
}
