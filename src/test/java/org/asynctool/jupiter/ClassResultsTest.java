package org.asynctool.jupiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.asynctool.AsyncToolTest;
import org.asynctool.TaskFile;
import org.asynctool.TasksFrom;
import org.asynctool.environment.ToolEnvironment;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;

class ClassResultsTest {

    @AsyncToolTest
    @TestInstance(Lifecycle.PER_CLASS)
    static class MixedTestCase {

        @ParameterizedTest
        @TasksFrom("classpath:/engine/good.jsonl")
        void each(ToolEnvironment environment) {
            environment.run(Agents.good());
        }

        @Nested
        class Nobody {

            @Test
            void misses(@TaskFile("classpath:/engine/good.jsonl#tea") ToolEnvironment environment) {
                environment.run(Agents.lazy());
            }

            @Test
            void breaks(@TaskFile("toast.json") ToolEnvironment environment) {
                environment.run(Agents.broken());
            }
        }
    }

    @AsyncToolTest
    static class PlainTestCase {

        @Test
        void usesNoEnvironment() {}
    }

    static class InheritsTestCase extends MixedTestCase {}

    private static final Map<String, String> PARALLEL = Map.of(
            "junit.jupiter.execution.parallel.enabled", "true",
            "junit.jupiter.execution.parallel.mode.default", "concurrent",
            "junit.jupiter.execution.parallel.config.strategy", "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "4");

    @Test
    void episodesOfAClassAndItsNestedOnesAreInOneFolderEachOnce() throws Exception {
        assertResults(JupiterRun.of(MixedTestCase.class));
    }

    @Test
    void parallelTestsLeaveTheSame() throws Exception {
        assertResults(JupiterRun.of(selectClass(MixedTestCase.class), PARALLEL));
    }

    @Test
    void aSubclassInheritsTheExtension() throws Exception {
        assertThat(JupiterRun.of(InheritsTestCase.class).files("episodes-"))
                .singleElement()
                .satisfies(lines -> assertThat(lines.lines()).hasSize(5));
    }

    private static void assertResults(JupiterRun run) throws Exception {
        assertThat(run.files("plan-"))
                .singleElement()
                .satisfies(plan -> assertThat(plan)
                        .contains("\"tea\"", "\"coffee\"", "\"soup\"", "\"toast\"")
                        .containsPattern("\"tea\"[^}]*\"trials\" ?: ?2"));
        assertThat(run.files("episodes-").get(0).lines())
                .hasSize(5)
                .anyMatch(line -> line.contains("the model is down"));
        assertThat(run.files("run-").get(0)).contains("GreedyAgent", "junit-jupiter");
        assertThat(run.files("tea-")).singleElement().asString().contains("nothing done");
        assertThat(run.entries())
                .extracting(entry -> entry.get("task") + " " + entry.get("outcome"))
                .containsExactlyInAnyOrder(
                        "tea passed", "coffee passed", "soup passed", "tea missed", "toast could-not-run");
    }

    @Test
    void everyEpisodePrintsALineAndTheResultsAreNamed() {
        PrintStream console = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            JupiterRun.of(MixedTestCase.class);
        } finally {
            System.setOut(console);
        }

        List<String> lines = written.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines)
                .contains("[asynctool] PASS tea  makespan 4.000s  efficiency 1.00  (good.jsonl:1)")
                .anyMatch(line ->
                        line.startsWith("[asynctool] MISS tea trial 2  A: never called; expected step a1: boil({})"));
        assertThat(lines.get(lines.size() - 1))
                .startsWith("[asynctool] results: ")
                .contains("/target/jupiter-tests/");
    }

    @Test
    void theTraceOfAnEpisodeHasTheTrialThatItsResultHas() throws Exception {
        JupiterRun run = JupiterRun.of(selectClass(MixedTestCase.class), Map.of("asynctool.traces", "all"));

        assertThat(run.files("tea-1").get(0)).startsWith("{\"").contains("\"trial\":1");
        assertThat(run.files("tea-2").get(0).lines().findFirst().orElseThrow()).contains("\"trial\":2");
    }

    @Test
    void aClassLeavesASummaryAndSuiteValues() throws Exception {
        JupiterRun run = JupiterRun.of(MixedTestCase.class);

        assertThat(run.files("summary.md").get(0))
                .startsWith("## org\\.asynctool\\.jupiter\\.ClassResultsTest\\$MixedTestCase\n")
                .contains("| 5 | 3 | 1 | 1 | 0 |")
                .containsPattern("\\| toast \\| 1 \\| could not run \\|.*the model is down");
        assertThat(run.suiteEntries())
                .singleElement()
                .satisfies(values -> assertThat(values).containsEntry("task.success", "0.8333333333333334"));
        assertThat(System.getProperty("asynctool." + MixedTestCase.class.getName() + ".task.success"))
                .isEqualTo("0.8333333333333334");
    }

    @Test
    void aClassWithoutEnvironmentsLeavesNothing() {
        JupiterRun run = JupiterRun.of(PlainTestCase.class);

        assertThat(run.tests()).containsEntry("usesNoEnvironment()", "passed");
        assertThat(Path.of("target", "jupiter-tests", run.run())).doesNotExist();
    }

    @Test
    void aSettingThatIsNotAllowedFailsTheClass() {
        assertThat(JupiterRun.of(selectClass(PlainTestCase.class), Map.of("asynctool.traces", "some"))
                        .brokenContainers())
                .extracting(Throwable::getMessage)
                .containsExactly("asynctool.traces must be missed or all, but is 'some'");
    }
}
