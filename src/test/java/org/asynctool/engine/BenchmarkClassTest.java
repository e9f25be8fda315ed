package org.asynctool.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.asynctool.testing.Lines.flat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Set;
import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.engine.EngineRun.Outcome;
import org.asynctool.metric.Metrics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventType;

/** Classes that are no plain benchmark class: inherited, disabled, renamed, abstract, or sharing a file. */
class BenchmarkClassTest {

    private static final String GOOD = "classpath:/engine/good.jsonl";

    @AgentBenchmark(tasks = GOOD)
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.5)
    abstract static class BaseTestCase extends Kitchen {}

    static class InheritingTestCase extends BaseTestCase {}

    @AgentBenchmark(tasks = "classpath:/engine/mixed.jsonl")
    static class OverridingTestCase extends BaseTestCase {}

    @AgentBenchmark(tasks = GOOD)
    interface Benchmarked {}

    static class ImplementingTestCase extends Kitchen implements Benchmarked {}

    @AgentBenchmark(tasks = GOOD)
    static class SharingTestCase extends Kitchen {}

    @AgentBenchmark(tasks = GOOD)
    static class AlsoSharingTestCase extends Kitchen {}

    @DisplayName("tea \u2615 and more")
    @AgentBenchmark(tasks = "classpath:/engine/mixed.jsonl")
    static class NamedTestCase extends Kitchen {}

    @Disabled("the kettle is broken")
    @AgentBenchmark(tasks = GOOD)
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.5)
    static class DisabledTestCase extends Kitchen {}

    @Disabled
    @AgentBenchmark(tasks = "classpath:/engine/gone.jsonl")
    static class DisabledWithoutReasonTestCase extends Kitchen {}

    @BeforeEach
    void forget() {
        Kitchen.EVENTS.clear();
    }

    @Test
    void annotationsAreInheritedFromClassesAndInterfaces() {
        assertThat(EngineRun.of(InheritingTestCase.class).execute().words())
                .containsOnlyKeys("tea", "coffee", "soup", "gate: task.success >= 0.50")
                .doesNotContainValue("error");
        assertThat(EngineRun.of(ImplementingTestCase.class).execute().words())
                .containsOnlyKeys("tea", "coffee", "soup");
    }

    @Test
    void anAnnotationOfItsOwnReplacesTheInheritedOneAndKeepsTheGates() {
        assertThat(EngineRun.of(OverridingTestCase.class).execute().words())
                .containsEntry("coffee", "aborted")
                .containsEntry("gate: task.success >= 0.50", "passed");
    }

    @Test
    void abstractClassesAndInterfacesAreOnlyBases() {
        assertThat(children(BaseTestCase.class)).isEmpty();
        assertThat(children(Benchmarked.class)).isEmpty();
    }

    @Test
    void classesThatShareAFileHaveTestsAgentsAndResultsOfTheirOwn() {
        EngineTestKit.engine(Constants.ENGINE_ID)
                .selectors(selectClass(SharingTestCase.class), selectClass(AlsoSharingTestCase.class))
                .configurationParameter(Constants.OUTPUT, "target/engine-tests")
                .execute()
                .testEvents()
                .assertStatistics(events -> events.started(6).succeeded(6));

        assertThat(Kitchen.EVENTS)
                .filteredOn(event -> !event.equals("open"))
                .containsExactly("new", "agent", "close", "new", "agent", "close");
    }

    @Test
    void aDisplayNameIsForPeopleAndTheClassNameForBuildTools() {
        TestDescriptor named = children(NamedTestCase.class).iterator().next();

        assertThat(named.getDisplayName()).isEqualTo("tea \u2615 and more");
        assertThat(named.getLegacyReportingName()).isEqualTo(NamedTestCase.class.getName());
        assertThat(flat(EngineRun.of(NamedTestCase.class).execute().message("coffee")))
                .endsWith("rerun: mvn test -Dtest='BenchmarkClassTest$NamedTestCase' -Dasynctool.tasks=coffee");
    }

    @Test
    void aDisabledClassIsSkippedWithItsReason() {
        assertThat(skips(DisabledTestCase.class)).containsExactly("the kettle is broken");
        assertThat(skips(DisabledWithoutReasonTestCase.class))
                .containsExactly(DisabledWithoutReasonTestCase.class.getName() + " is @Disabled");
        assertThat(Kitchen.EVENTS).isEmpty();
    }

    @Test
    void otherClassesThanTheDisabledOneRun() {
        Outcome outcome =
                EngineRun.of(DisabledTestCase.class, SharingTestCase.class).execute();

        assertThat(outcome.words())
                .containsExactly(entry("tea", "passed"), entry("coffee", "passed"), entry("soup", "passed"));
    }

    private static Set<? extends TestDescriptor> children(Class<?> type) {
        return EngineTestKit.engine(Constants.ENGINE_ID)
                .selectors(selectClass(type))
                .discover()
                .getEngineDescriptor()
                .getChildren();
    }

    private static List<String> skips(Class<?> type) {
        return EngineRun.of(type).execute().results().containerEvents().list().stream()
                .filter(event -> event.getType() == EventType.SKIPPED)
                .map((Event event) -> event.getRequiredPayload(String.class))
                .toList();
    }
}
