package org.asynctool.jupiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.asynctool.assertion.AsyncToolAssertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.asynctool.AsyncToolTest;
import org.asynctool.TasksFrom;
import org.asynctool.environment.ToolEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class TasksFromTest {

    @AsyncToolTest
    static class AllTestCase {

        @ParameterizedTest
        @TasksFrom("classpath:/engine/good.jsonl")
        void numbered(ToolEnvironment environment) {
            assertThat(environment.run(Agents.good())).succeeded();
        }

        @ParameterizedTest(name = "{argumentSetName}")
        @TasksFrom("classpath:/engine/good.jsonl")
        void named(ToolEnvironment environment) {
            assertThat(environment.run(Agents.good())).succeeded();
        }
    }

    @AsyncToolTest
    static class BrokenRowTestCase {

        static final List<String> CALLED = new CopyOnWriteArrayList<>();

        @ParameterizedTest(name = "{argumentSetName}")
        @TasksFrom({"classpath:/engine/broken-row.jsonl", "classpath:/engine/unauditable.jsonl"})
        void runs(ToolEnvironment environment) {
            CALLED.add(environment.task().id());
            environment.run(Agents.good());
        }
    }

    @AsyncToolTest
    static class ForgetfulTestCase {

        @ParameterizedTest(name = "{argumentSetName}")
        @TasksFrom("classpath:/engine/good.jsonl")
        void forgets(ToolEnvironment environment) {
            if (!environment.task().id().equals("coffee")) {
                environment.run(Agents.good());
            }
        }
    }

    @AsyncToolTest
    static class TrialsTestCase {

        static final List<Long> SEEDS = new CopyOnWriteArrayList<>();

        @ParameterizedTest(name = "{argumentSetName}")
        @TasksFrom(value = "toast.json", trials = 2)
        void wrong(ToolEnvironment environment) {}

        @ParameterizedTest(name = "{argumentSetName}")
        @TasksFrom(value = "src/test/resources/tasks/porridge.json", trials = 2)
        void runs(ToolEnvironment environment) {
            SEEDS.add(environment.run(Agents.good()).trace().header().seed());
        }
    }

    @AsyncToolTest
    static class MistakesTestCase {

        @ParameterizedTest
        @TasksFrom("classpath:/engine/empty.jsonl")
        void empty(ToolEnvironment environment) {}

        @ParameterizedTest
        @TasksFrom({})
        void none(ToolEnvironment environment) {}

        @ParameterizedTest
        @TasksFrom(value = "classpath:/engine/good.jsonl", trials = 0)
        void noTrial(ToolEnvironment environment) {}

        @ParameterizedTest
        @TasksFrom("classpath:/engine/good.jsonl")
        void wrongType(String environment) {}
    }

    static class UnwatchedTestCase {

        @ParameterizedTest
        @TasksFrom("classpath:/engine/good.jsonl")
        void runs(ToolEnvironment environment) {}
    }

    @Test
    void everyTaskIsAnInvocationNamedAfterIt() {
        assertThat(JupiterRun.of(AllTestCase.class).tests())
                .containsOnly(
                        entry("[1] tea", "passed"),
                        entry("[2] coffee", "passed"),
                        entry("[3] soup", "passed"),
                        entry("tea", "passed"),
                        entry("coffee", "passed"),
                        entry("soup", "passed"));
    }

    @Test
    void whatCannotBePlayedIsAFailingInvocationAndTheOthersRun() {
        JupiterRun run = JupiterRun.of(BrokenRowTestCase.class);

        assertThat(run.tests())
                .containsEntry(
                        "broken-row.jsonl:2", "broken-row.jsonl:2: not JSON at column 27: the text ends too early")
                .containsEntry("soup", "passed")
                .hasEntrySatisfying(
                        "burnt",
                        said -> assertThat(said).startsWith("task 'burnt' (unauditable.jsonl:1) cannot be played: "));
        assertThat(BrokenRowTestCase.CALLED).doesNotContain("stand-in", "burnt").contains("tea", "soup");
    }

    @Test
    void aTaskOfOneIdAndAnotherContentIsRefused() {
        assertThat(JupiterRun.of(BrokenRowTestCase.class).tests())
                .containsEntry(
                        "unauditable.jsonl:2",
                        "unauditable.jsonl:2: task 'tea' is not the one of that id in broken-row.jsonl:1; ids are"
                                + " unique among the tasks of a test class");
    }

    @Test
    void anInvocationThatRanNoEpisodeFails() {
        assertThat(JupiterRun.of(ForgetfulTestCase.class).tests())
                .containsExactly(
                        entry("tea", "passed"),
                        entry(
                                "coffee",
                                "failed: environment for task 'coffee' ran no episode; call environment.run(agent)"),
                        entry("soup", "passed"));
    }

    @Test
    void trialsHaveSeedsOfTheirOwn() {
        JupiterRun run = JupiterRun.of(TrialsTestCase.class);

        assertThat(run.tests()).containsOnly(entry("porridge trial 1", "passed"), entry("porridge trial 2", "passed"));
        assertThat(TrialsTestCase.SEEDS).hasSize(2).doesNotHaveDuplicates();
        assertThat(run.brokenContainers()).singleElement().asString().contains("toast.json");
    }

    @Test
    void mistakesOfTheAnnotationAreErrorsThatNameTheMethod() {
        String method = "@TasksFrom of " + MistakesTestCase.class.getName() + ".";

        assertThat(JupiterRun.of(MistakesTestCase.class).brokenContainers())
                .extracting(Throwable::getMessage)
                .containsExactlyInAnyOrder(
                        method + "empty: 'classpath:/engine/empty.jsonl' holds no task",
                        method + "none: it names no task file, as in @TasksFrom(\"classpath:/tasks/\")",
                        method + "noTrial: trials must be 1 or more, but is 0",
                        method + "wrongType: the method has no parameter of type ToolEnvironment to give the tasks to");
    }

    @Test
    void aClassThatNobodyWatchesIsAnError() {
        assertThat(JupiterRun.of(UnwatchedTestCase.class).brokenContainers())
                .extracting(Throwable::getMessage)
                .containsExactly("@TasksFrom of " + UnwatchedTestCase.class.getName()
                        + ".runs: the class needs @AsyncToolTest, which watches the environments");
    }
}
