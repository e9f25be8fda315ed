package org.asynctool.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.platform.launcher.TagFilter.excludeTags;
import static org.junit.platform.launcher.TagFilter.includeTags;

import java.util.ArrayList;
import java.util.List;
import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.engine.EngineRun.Outcome;
import org.asynctool.metric.Metrics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherConstants;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What the platform's own filters leave: {@code -Dgroups}, {@code excludedGroups}, a filter of an IDE, a dry run. */
class FiltersTest {

    private static final String GATE = "gate: task.success >= 0.50";

    @Tag("kitchen")
    @AgentBenchmark(tasks = "classpath:/engine/good.jsonl")
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.5)
    static class GatedTestCase extends Kitchen {}

    @AgentBenchmark(tasks = "classpath:/engine/good.jsonl", trials = 2)
    static class TrialsTestCase extends Kitchen {}

    @BeforeEach
    void forget() {
        Kitchen.EVENTS.clear();
    }

    @Test
    void tagsOfTasksSelectTasksAndTheGateSaysThatItWasNotJudged() {
        assertThat(filtered(includeTags("slow")).words())
                .containsExactly(entry("coffee", "passed"), entry("soup", "passed"), entry(GATE, "skipped"));
        assertThat(filtered(excludeTags("slow")).words())
                .containsExactly(entry("tea", "passed"), entry(GATE, "skipped"));
        assertThat(filtered(includeTags("slow | fast")).words()).hasSize(4).containsEntry(GATE, "passed");
    }

    @Test
    void theTagOfAClassIsTheTagOfItsTasks() {
        assertThat(filtered(includeTags("kitchen")).words()).hasSize(4).containsEntry(GATE, "passed");
        assertThat(filtered(excludeTags("kitchen")).words()).isEmpty();
    }

    @Test
    void anyOtherFilterMayTakeTasksAway() {
        PostDiscoveryFilter noCoffee =
                test -> FilterResult.includedIf(!test.getDisplayName().equals("coffee"));

        assertThat(filtered(noCoffee).words()).containsOnlyKeys("tea", "soup", GATE);
    }

    @Test
    void aDryRunListsEveryTaskAndRunsNone() {
        assertThat(dryRun(GatedTestCase.class))
                .containsExactly(
                        "skipped tea",
                        "skipped coffee",
                        "skipped soup",
                        "finished FiltersTest$GatedTestCase",
                        "finished asynctool");
        assertThat(Kitchen.EVENTS).isEmpty();
    }

    @Test
    void aDryRunListsTasksOfSeveralTrialsAsContainers() {
        assertThat(dryRun(TrialsTestCase.class)).contains("finished tea", "finished coffee", "finished soup");
        assertThat(Kitchen.EVENTS).isEmpty();
    }

    /** By the launcher, since the test kit knows no dry run. */
    private static List<String> dryRun(Class<?> type) {
        List<String> events = new ArrayList<>();
        LauncherFactory.create(LauncherConfig.builder()
                        .enableTestEngineAutoRegistration(false)
                        .addTestEngines(new AsyncToolEngine())
                        .build())
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(type))
                                .configurationParameter(LauncherConstants.DRY_RUN_PROPERTY_NAME, "true")
                                .build(),
                        new TestExecutionListener() {
                            @Override
                            public void executionSkipped(TestIdentifier test, String reason) {
                                events.add("skipped " + test.getDisplayName());
                            }

                            @Override
                            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                events.add("finished " + test.getDisplayName());
                            }
                        });
        return events;
    }

    private static Outcome filtered(PostDiscoveryFilter filter) {
        return EngineRun.of(GatedTestCase.class).filter(filter).execute();
    }
}
