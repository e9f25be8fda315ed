package org.asynctool.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asynctool.engine.GeneratedFolder.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.metric.Metrics;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A task is read again when it runs: what changed in between must not be played under the old name. */
class ChangedFileTest {

    private static final String FOLDER = "target/engine-changed";

    @AgentBenchmark(tasks = FOLDER)
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 1.0)
    static class ChangedTestCase extends Kitchen {}

    @Test
    void aTaskThatHasChangedSinceDiscoveryIsAnErrorAndTheOthersRun() {
        GeneratedFolder folder = GeneratedFolder.at(FOLDER)
                .file(
                        "kitchen.jsonl",
                        List.of(task("tea", "succeed"), task("coffee", "succeed"), task("soup", "succeed")));
        Launcher launcher = LauncherFactory.create();
        TestPlan plan = launcher.discover(LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(ChangedTestCase.class))
                .filters(EngineFilter.includeEngines(Constants.ENGINE_ID))
                .configurationParameter(Constants.OUTPUT, "target/engine-tests")
                .build());
        folder.file(
                "kitchen.jsonl", List.of(task("tea", "succeed"), task("coffee", "misses!"), task("soup", "succeed")));

        Map<String, String> failures = new LinkedHashMap<>();
        launcher.execute(plan, new TestExecutionListener() {

            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                    failures.put(
                            test.getDisplayName(),
                            result.getThrowable().map(Throwable::getMessage).orElse("passed"));
                }
            }
        });

        assertThat(failures)
                .containsEntry("tea", "passed")
                .containsEntry(
                        "coffee",
                        "task 'coffee' (kitchen.jsonl:2) cannot be played: its file kitchen.jsonl has changed since it"
                                + " was read for the tests; a task file must stay as it is until its last task has run")
                .containsEntry("soup", "passed")
                .hasSize(4);
        assertThat(failures.get("gate: task.success >= 1.00")).contains("1 episode could not run");
    }
}
