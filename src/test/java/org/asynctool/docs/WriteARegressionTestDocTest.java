package org.asynctool.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.asynctool.assertion.AsyncToolAssertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.asynctool.AsyncToolTest;
import org.asynctool.TaskFile;
import org.asynctool.agent.Turn;
import org.asynctool.environment.Episode;
import org.asynctool.environment.ToolEnvironment;
import org.asynctool.testing.DocSnippets;
import org.junit.jupiter.api.Test;

@AsyncToolTest
class WriteARegressionTestDocTest {

    private static final String DOCUMENT = "docs/how-to/write-a-regression-test.md";

    @Test
    void showsCodeThatIsCompiledAndRun() throws Exception {
        DocSnippets.assertUpToDate(DOCUMENT);
    }

    @Test
    void showsTheFailureOfAnAgentThatBrewsTooEarly(@TaskFile("tea-and-eggs.json") ToolEnvironment environment) {
        Episode episode = environment.run(briefing -> observation -> observation.virtualMillis() == 0
                ? Turn.builder()
                        .call("A", "boil_water", Map.of())
                        .call("A", "brew_tea", Map.of())
                        .call("B", "multiply", Map.of("arg_0", 12, "arg_1", 3))
                        .waitForAll()
                        .build()
                : Turn.builder()
                        .answer("A", "Here is your tea.")
                        .answer("B", 36)
                        .build());

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(episode).succeeded())
                .satisfies(e -> assertThat(Path.of(DOCUMENT)).content().contains("```text" + e.getMessage() + "\n```"));
    }
}
