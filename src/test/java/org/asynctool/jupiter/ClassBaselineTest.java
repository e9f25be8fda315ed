package org.asynctool.jupiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asynctool.testing.Lines.flat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.asynctool.AsyncToolTest;
import org.asynctool.Gate;
import org.asynctool.TaskFile;
import org.asynctool.dataset.TaskFilter;
import org.asynctool.environment.ToolEnvironment;
import org.asynctool.gate.BaselineMode;
import org.asynctool.metric.Metrics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClassBaselineTest {

    private static final String FILE = "target/jupiter-tests/baselines/kitchen.json";
    private static final Path PATH = Path.of(FILE);
    private static final Map<String, String> UPDATE = Map.of(BaselineMode.KEY, "true");

    private static boolean lazy;

    @AsyncToolTest
    @Gate(metric = Metrics.TASK_SUCCESS, baseline = FILE)
    static class KitchenTestCase {

        @Test
        void makesTea(@TaskFile("classpath:/engine/good.jsonl#tea") ToolEnvironment environment) {
            environment.run(Agents.good());
        }

        @Test
        void makesSoup(@TaskFile("classpath:/engine/good.jsonl#soup") ToolEnvironment environment) {
            environment.run(lazy ? Agents.lazy() : Agents.good());
        }
    }

    @BeforeEach
    void forget() throws IOException {
        Files.deleteIfExists(PATH);
        lazy = false;
    }

    private static String broken(JupiterRun run) {
        assertThat(run.brokenContainers()).hasSize(1);
        return String.valueOf(run.brokenContainers().get(0).getMessage());
    }

    @Test
    void aClassComparesItsTasksWithItsBaseline() {
        assertThat(broken(JupiterRun.of(KitchenTestCase.class)))
                .contains("there is no baseline\n", "  baseline   " + FILE)
                .endsWith("-Dasynctool.baseline.update=true");
        assertThat(JupiterRun.of(selectClass(KitchenTestCase.class), UPDATE).brokenContainers())
                .isEmpty();
        assertThat(JupiterRun.of(KitchenTestCase.class).brokenContainers()).isEmpty();

        lazy = true;

        assertThat(broken(JupiterRun.of(KitchenTestCase.class)))
                .startsWith("gate task.success >= baseline kitchen.json failed: 0.50 over 2 tasks,\n"
                        + "    was 1.00 (-0.50); 1 worse, 0 better\n")
                .contains("\n  soup  1.00 -> 0.00\n", "actual     never called");
    }

    @Test
    void oneMethodOfTheClassIsNoWholeRun() throws IOException {
        JupiterRun.of(selectClass(KitchenTestCase.class), UPDATE);
        String whole = Files.readString(PATH);

        JupiterRun part = JupiterRun.of(selectMethod(KitchenTestCase.class, "makesTea", ToolEnvironment.class), UPDATE);

        assertThat(broken(part))
                .contains("would lose 1 task\n", "  lost       soup, which may just not have been selected\n");
        assertThat(PATH).hasContent(whole);
    }

    @Test
    void aFilterOfTasksWritesNothing() {
        JupiterRun part = JupiterRun.of(
                selectClass(KitchenTestCase.class), Map.of(BaselineMode.KEY, "true", TaskFilter.KEY, "tea"));

        assertThat(flat(broken(part)))
                .contains("leaves out 1 task; asynctool.baseline.update=true takes whole runs only");
        assertThat(PATH).doesNotExist();
    }
}
