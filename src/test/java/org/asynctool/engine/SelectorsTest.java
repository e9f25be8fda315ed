package org.asynctool.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectIteration;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectModule;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.asynctool.AgentBenchmark;
import org.asynctool.engine.EngineRun.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Every selector that can mean a benchmark class or its trials. Files without a class: {@link FileSelectionTest}. */
class SelectorsTest {

    @AgentBenchmark(tasks = "classpath:/engine/good.jsonl")
    static class GoodTestCase extends Kitchen {

        void someMethod() {}
    }

    @AgentBenchmark(
            tasks = {"classpath:/engine/good.jsonl", "classpath:/engine/broken-row.jsonl"},
            trials = 3)
    static class TrialsTestCase extends Kitchen {}

    static Stream<DiscoverySelector> waysToSayTheClass() {
        return Stream.of(
                selectClass(GoodTestCase.class),
                selectNestedClass(List.of(SelectorsTest.class), GoodTestCase.class),
                selectMethod(GoodTestCase.class, "someMethod"),
                selectMethod(GoodTestCase.class, "agent"),
                selectNestedMethod(List.of(SelectorsTest.class), GoodTestCase.class, "someMethod"),
                selectUniqueId("[engine:asynctool]/[class:" + GoodTestCase.class.getName() + "]"));
    }

    static Stream<DiscoverySelector> placesOfManyClasses() {
        return Stream.of(
                selectPackage("org.asynctool.engine"),
                selectClasspathRoots(Set.of(Path.of("target", "test-classes").toAbsolutePath()))
                        .get(0));
    }

    @ParameterizedTest
    @MethodSource("waysToSayTheClass")
    void aClassRunsAllItsTasks(DiscoverySelector selector) {
        assertThat(EngineRun.of(selector).execute().words())
                .containsExactly(entry("tea", "passed"), entry("coffee", "passed"), entry("soup", "passed"));
    }

    @ParameterizedTest
    @MethodSource("placesOfManyClasses")
    void placesAreSearchedForClasses(DiscoverySelector selector) {
        assertThat(discover(selector).getChildren())
                .extracting(TestDescriptor::getLegacyReportingName)
                .contains(GoodTestCase.class.getName(), TrialsTestCase.class.getName());
    }

    @Test
    void aModuleWithoutBenchmarksHasNone() {
        assertThat(discover(selectModule("java.logging")).getChildren()).isEmpty();
    }

    @Test
    void aMethodOfAnotherClassSelectsNothing() {
        assertThat(discover(selectMethod(String.class, "isEmpty")).getChildren())
                .isEmpty();
    }

    @Test
    void anIterationIsATrialOfATask() {
        Outcome outcome = EngineRun.of(selectIteration(task(TrialsTestCase.class, "coffee"), 1))
                .execute();

        assertThat(outcome.words()).containsExactly(entry("coffee trial 2", "passed"));
    }

    @Test
    void iterationsOfAClassAreThoseOfEachTaskAndOfRowsThatCannotBeReadToo() {
        Outcome outcome = EngineRun.of(selectIteration(selectClass(TrialsTestCase.class), 0, 2))
                .execute();

        assertThat(outcome.words())
                .hasSize(9)
                .containsEntry("broken-row.jsonl:2", "error")
                .containsEntry("tea trial 1", "passed")
                .containsEntry("tea trial 3", "passed")
                .doesNotContainKey("tea trial 2");
    }

    @Test
    void theOnlyTrialOfATaskIsTheTask() {
        assertThat(EngineRun.of(selectIteration(task(GoodTestCase.class, "tea"), 0))
                        .execute()
                        .words())
                .containsExactly(entry("tea", "passed"));
    }

    @Test
    void aTrialThatIsNotThereRunsNothing() {
        assertThat(EngineRun.of(selectIteration(task(GoodTestCase.class, "tea"), 1))
                        .execute()
                        .words())
                .isEmpty();
        assertThat(EngineRun.of(selectIteration(task(TrialsTestCase.class, "tea"), 3))
                        .execute()
                        .words())
                .isEmpty();
    }

    private static DiscoverySelector task(Class<?> type, String id) {
        return selectUniqueId("[engine:asynctool]/[class:" + type.getName() + "]/[task:" + id + "]");
    }

    private static TestDescriptor discover(DiscoverySelector selector) {
        return EngineTestKit.engine(Constants.ENGINE_ID)
                .selectors(selector)
                .discover()
                .getEngineDescriptor();
    }
}
