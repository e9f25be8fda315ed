package org.asynctool.jupiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asynctool.assertion.AsyncToolAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.asynctool.AsyncToolTest;
import org.asynctool.TaskFile;
import org.asynctool.TasksFrom;
import org.asynctool.environment.ToolEnvironment;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.opentest4j.AssertionFailedError;

/** What the extension adds to the failure of a test that ran an episode. */
class FailedAssertionTest {

    private static final String TEA = "classpath:/engine/good.jsonl#tea";

    @AsyncToolTest
    static class MissTestCase {

        @Test
        void misses(@TaskFile(TEA) ToolEnvironment environment) {
            assertThat(environment.run(Agents.lazy())).succeeded();
        }
    }

    @AsyncToolTest
    static class NestedTestCase {

        @Nested
        class Inner {

            @ParameterizedTest
            @TasksFrom(TEA_FILE)
            void each(ToolEnvironment environment) {
                assertThat(environment.run(Agents.good())).finishedWithin(Duration.ofSeconds(1));
            }

            static final String TEA_FILE = "classpath:/engine/good.jsonl";
        }
    }

    @AsyncToolTest
    static class OtherFailuresTestCase {

        @Test
        void plain(@TaskFile(TEA) ToolEnvironment environment) {
            environment.run(Agents.good());
            throw new AssertionError("plain", new IllegalStateException("cause"));
        }

        @Test
        void compares(@TaskFile(TEA) ToolEnvironment environment) {
            environment.run(Agents.good());
            assertEquals(1, 2);
        }

        @Test
        void own(@TaskFile(TEA) ToolEnvironment environment) {
            environment.run(Agents.good());
            throw new OwnError();
        }

        @Test
        void early(@TaskFile(TEA) ToolEnvironment environment) {
            throw new AssertionError("before the episode");
        }
    }

    static final class OwnError extends AssertionError {

        private static final long serialVersionUID = 1L;

        OwnError() {
            super("own");
        }
    }

    @Test
    void itEndsWithTheTraceAndHowToRunTheTaskAgain() {
        String text = JupiterRun.of(MissTestCase.class).tests().get("misses(ToolEnvironment)");

        assertThat(text.replaceAll("trace:\\s.*/traces/", "trace: .../"))
                .startsWith("failed: ")
                .endsWith("""

                end at t=1.000s: answered

                trace: .../tea-1.jsonl
                rerun:
                mvn test -Dtest='FailedAssertionTest$MissTestCase#misses' -Dasynctool.tasks=tea""");
        String trace = text.lines()
                .filter(line -> line.endsWith("traces/tea-1.jsonl"))
                .findFirst()
                .orElseThrow();
        assertThat(Files.exists(Path.of(trace.strip()))).isTrue();
    }

    @Test
    void anEpisodeThatSucceededHasNoTraceUnlessTheRerunWritesIt() {
        assertThat(JupiterRun.of(NestedTestCase.class).tests().get("[1] tea")).endsWith("""

                trace: none was written; the rerun writes it
                rerun:
                mvn test -Dtest='FailedAssertionTest$NestedTestCase$Inner#each' -Dasynctool.tasks=tea\
                 -Dasynctool.traces=all""");
    }

    @Test
    void theFailureOtherwiseStaysWhatItWas() {
        JupiterRun run = JupiterRun.of(OtherFailuresTestCase.class);

        assertThat(run.thrown("plain(ToolEnvironment)")).satisfies(thrown -> {
            assertThat(thrown).isExactlyInstanceOf(AssertionError.class).hasRootCauseMessage("cause");
            assertThat(thrown.getMessage()).startsWith("plain\n\ntrace: none").contains("\nrerun:\nmvn test ");
            assertThat(thrown.getStackTrace()[0].getMethodName()).isEqualTo("plain");
        });
        assertThat(run.thrown("compares(ToolEnvironment)"))
                .isInstanceOfSatisfying(AssertionFailedError.class, thrown -> {
                    assertThat(thrown.getMessage()).contains("\nrerun:\nmvn test ");
                    assertThat(thrown.getExpected().getValue()).isEqualTo(1);
                    assertThat(thrown.getActual().getValue()).isEqualTo(2);
                });
        assertThat(run.thrown("own(ToolEnvironment)"))
                .isExactlyInstanceOf(OwnError.class)
                .hasMessage("own");
        assertThat(run.thrown("early(ToolEnvironment)")).hasMessage("before the episode");
    }
}
