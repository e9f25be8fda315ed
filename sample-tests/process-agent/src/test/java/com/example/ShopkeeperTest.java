package com.example;

import static org.asynctool.assertion.AsyncToolAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.asynctool.AsyncToolTest;
import org.asynctool.TaskFile;
import org.asynctool.TasksFrom;
import org.asynctool.agent.mcp.ProcessAgent;
import org.asynctool.environment.CouldNotRunException;
import org.asynctool.environment.ToolEnvironment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

@AsyncToolTest
class ShopkeeperTest {

    private static final Path PROGRAMS = Path.of("src", "test", "python");

    @BeforeEach
    void python() throws InterruptedException {
        try {
            assumeTrue(new ProcessBuilder("python3", "--version").start().waitFor() == 0);
        } catch (IOException e) {
            assumeTrue(false, "python3 is not on this machine");
        }
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @TasksFrom("classpath:/tasks/")
    void doesTheSums(ToolEnvironment environment) throws IOException {
        try (ProcessAgent agent = ProcessAgent.of("python3", "shopkeeper.py").named("shopkeeper", "1").in(PROGRAMS)) {
            assertThat(environment.run(agent)).succeeded().violatedNoDependency();
        }
    }

    @Test
    void leavingIsAnError(@TaskFile("classpath:/tasks/shop.jsonl#crates") ToolEnvironment environment)
            throws IOException {
        try (ProcessAgent agent = ProcessAgent.of("python3", "-c", "print('no time'); raise SystemExit(3)")) {
            assertThatThrownBy(() -> environment.run(agent))
                    .isInstanceOf(CouldNotRunException.class)
                    .hasMessageContaining("the process ended with status 3")
                    .hasMessageEndingWith("no time");
        }
    }
}
