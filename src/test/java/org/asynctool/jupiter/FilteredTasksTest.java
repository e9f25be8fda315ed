package org.asynctool.jupiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.asynctool.testing.Lines.flat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.asynctool.AsyncToolTest;
import org.asynctool.Gate;
import org.asynctool.TaskFile;
import org.asynctool.TasksFrom;
import org.asynctool.environment.ToolEnvironment;
import org.asynctool.metric.Metrics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** {@code asynctool.tasks} in a class of JUnit Jupiter. */
class FilteredTasksTest {

    @AsyncToolTest
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 1.0)
    static class KitchenTestCase {

        @ParameterizedTest(name = "{argumentSetName}")
        @TasksFrom("classpath:/engine/broken-row.jsonl")
        void each(ToolEnvironment environment) {
            environment.run(Agents.good());
        }

        @Test
        void toast(@TaskFile("toast.json") ToolEnvironment environment) {
            environment.run(Agents.good());
        }

        @Test
        void other() {}

        @Nested
        class Prepared {

            @BeforeEach
            void run(@TaskFile("classpath:/engine/good.jsonl#coffee") ToolEnvironment environment) {
                environment.run(Agents.good());
            }

            @Test
            void looks() {}
        }
    }

    @Test
    void onlyTheTasksThatItMatchesRun() {
        JupiterRun run = filtered("tea");

        assertThat(run.tests())
                .containsOnly(
                        entry("tea", "passed"),
                        entry(
                                "toast(ToolEnvironment)",
                                "aborted: asynctool.tasks=tea leaves out the task of" + " @TaskFile(\"toast.json\")"),
                        entry("other()", "passed"),
                        entry(
                                "looks()",
                                "aborted: asynctool.tasks=tea leaves out the task of"
                                        + " @TaskFile(\"classpath:/engine/good.jsonl#coffee\")"));
        assertThat(run.entries()).extracting(entry -> entry.get("task")).containsExactly("tea");
    }

    @Test
    void eachTaskRunsInOneShardAndTheGateInNone() {
        List<String> played = new ArrayList<>();
        for (String shard : List.of("1/2", "2/2")) {
            JupiterRun run = JupiterRun.of(selectClass(KitchenTestCase.class), Map.of("asynctool.shard", shard));
            run.entries().forEach(entry -> played.add(entry.get("task")));
            assertThat(run.tests().values().stream().map(String::valueOf))
                    .filteredOn(word -> word.startsWith("aborted"))
                    .allMatch(word -> word.contains("asynctool.shard=" + shard + " leaves out the task of @TaskFile("));
        }

        assertThat(played).containsOnlyOnce("tea", "soup", "toast", "coffee");
    }

    @Test
    void aTestWithoutAnyOfItsTasksIsSkipped() {
        assertThat(filtered("toast").tests())
                .contains(
                        entry("no task", "aborted: asynctool.tasks=toast leaves out all 3 tasks"),
                        entry("toast(ToolEnvironment)", "passed"));
    }

    @Test
    void gatesOverAPartAreSkippedOrErrors() {
        assertThat(filtered("tea").brokenContainers()).isEmpty();
        assertThat(JupiterRun.of(
                                selectClass(KitchenTestCase.class),
                                Map.of("asynctool.tasks", "tea", "asynctool.gates", "strict"))
                        .brokenContainers())
                .singleElement()
                .satisfies(thrown -> assertThat(flat(thrown.getMessage()))
                        .startsWith("gate on task.success cannot be judged: asynctool.tasks=tea leaves out 4 tasks;"
                                + " asynctool.gates=strict makes that an error gate task.success >= 1.00 "));
    }

    @Test
    void aFilterThatMatchesNothingFailsTheClass() {
        assertThat(filtered("tost").brokenContainers())
                .extracting(Throwable::getMessage)
                .containsExactly("asynctool.tasks=tost matches no task of " + KitchenTestCase.class.getName()
                        + "; nearest: toast (ids separated by commas, * for any characters);"
                        + " to leave the class out, name others, as in -Dtest=OtherTest");
    }

    private static JupiterRun filtered(String tasks) {
        return JupiterRun.of(selectClass(KitchenTestCase.class), Map.of("asynctool.tasks", tasks));
    }
}
