package org.asynctool.jupiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.asynctool.assertion.AsyncToolAssertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.asynctool.AsyncToolTest;
import org.asynctool.TaskFile;
import org.asynctool.environment.CouldNotRunException;
import org.asynctool.environment.ToolEnvironment;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class InjectedEnvironmentTest {

    private static final String TEA = "classpath:/engine/mixed.jsonl#tea";

    @AsyncToolTest
    static class UsesTestCase {

        @Test
        void runs(@TaskFile(TEA) ToolEnvironment environment) {
            assertThat(environment.run(Agents.good())).succeeded();
        }

        @Test
        void forgets(@TaskFile(TEA) ToolEnvironment environment) {}

        @Test
        void forgetsOneOfTwo(@TaskFile(TEA) ToolEnvironment one, @TaskFile(TEA) ToolEnvironment two) {
            one.run(Agents.good());
        }

        @Test
        void failsBefore(@TaskFile(TEA) ToolEnvironment environment) {
            throw new IllegalStateException("no bean");
        }

        @Test
        void aborts(@TaskFile(TEA) ToolEnvironment environment) {
            Assumptions.abort("no network");
        }

        @Test
        void breaks(@TaskFile(TEA) ToolEnvironment environment) {
            environment.run(Agents.broken());
        }

        @Test
        void expectsToBreak(@TaskFile(TEA) ToolEnvironment environment) {
            assertThatThrownBy(() -> environment.run(Agents.broken())).isInstanceOf(CouldNotRunException.class);
        }

        @Test
        void saysNothingAboutAMiss(@TaskFile(TEA) ToolEnvironment environment) {
            environment.run(Agents.lazy());
        }
    }

    @AsyncToolTest
    static class BeforeEachTestCase {

        private ToolEnvironment environment;

        @BeforeEach
        void environment(@TaskFile(TEA) ToolEnvironment fresh) {
            environment = fresh;
        }

        @Test
        void runs() {
            assertThat(environment.run(Agents.good())).succeeded();
        }

        @Test
        void forgets() {}
    }

    @AsyncToolTest
    static class RepeatedTestCase {

        static final List<Long> SEEDS = new CopyOnWriteArrayList<>();

        @RepeatedTest(3)
        void runs(@TaskFile(TEA) ToolEnvironment environment) {
            SEEDS.add(environment.run(Agents.good()).trace().header().seed());
        }
    }

    @AsyncToolTest
    static class ConstructorTestCase {

        ConstructorTestCase(@TaskFile(TEA) ToolEnvironment environment) {}

        @Test
        void runs() {}
    }

    @AsyncToolTest
    static class BeforeAllTestCase {

        @BeforeAll
        static void prepare(@TaskFile(TEA) ToolEnvironment environment) {}

        @Test
        void runs() {}
    }

    @AsyncToolTest
    static class WrongTypeTestCase {

        @Test
        void runs(@TaskFile(TEA) String environment) {}
    }

    @Test
    void anEnvironmentThatRanNoEpisodeFailsItsTestUnlessThatFailedOrAbortedAnyway() {
        String unused = "failed: environment for task 'tea' ran no episode; call environment.run(agent)";

        assertThat(JupiterRun.of(UsesTestCase.class).tests())
                .containsOnly(
                        entry("runs(ToolEnvironment)", "passed"),
                        entry("forgets(ToolEnvironment)", unused),
                        entry("forgetsOneOfTwo(ToolEnvironment, ToolEnvironment)", unused),
                        entry("failsBefore(ToolEnvironment)", "no bean"),
                        entry("aborts(ToolEnvironment)", "aborted: no network"),
                        entry(
                                "breaks(ToolEnvironment)",
                                "agent 'Agents' could not open a session: java.lang.IllegalStateException:"
                                        + " the model is down"),
                        entry("expectsToBreak(ToolEnvironment)", "passed"),
                        entry("saysNothingAboutAMiss(ToolEnvironment)", "passed"));
    }

    @Test
    void anEnvironmentOfBeforeEachBelongsToTheTestToo() {
        assertThat(JupiterRun.of(BeforeEachTestCase.class).tests())
                .containsEntry("runs()", "passed")
                .containsEntry(
                        "forgets()", "failed: environment for task 'tea' ran no episode; call environment.run(agent)");
    }

    @Test
    void everyRepetitionMeetsTheSameLatencies() {
        JupiterRun run = JupiterRun.of(RepeatedTestCase.class);

        assertThat(RepeatedTestCase.SEEDS).hasSize(3).containsOnly(RepeatedTestCase.SEEDS.get(0));
        assertThat(run.entries()).extracting(entry -> entry.get("trial")).containsExactly("1", "2", "3");
    }

    @Test
    void anEnvironmentBelongsToOneTest() {
        String message = "an environment runs one episode, so it belongs to one test: put @TaskFile on a parameter of"
                + " a test or of a @BeforeEach method, not of ";

        assertThat(JupiterRun.of(BeforeAllTestCase.class).brokenContainers())
                .singleElement()
                .asString()
                .endsWith(message + "prepare");
        assertThat(JupiterRun.of(ConstructorTestCase.class).tests().get("runs()"))
                .endsWith(message + ConstructorTestCase.class.getName());
    }

    @Test
    void aParameterOfAnotherTypeIsRefused() {
        assertThat(JupiterRun.of(WrongTypeTestCase.class).tests().get("runs(String)"))
                .endsWith("@TaskFile belongs on a parameter of type ToolEnvironment, but this is a String");
    }
}
