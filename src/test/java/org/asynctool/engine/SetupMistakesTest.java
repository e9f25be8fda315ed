package org.asynctool.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.asynctool.testing.Lines.flat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.TagFilter.includeTags;

import java.util.stream.Stream;
import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.Missed;
import org.asynctool.engine.EngineRun.Outcome;
import org.asynctool.metric.Metrics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;

/** A class that is set up wrongly is never green, never runs a task, and never ends Surefire's scan. */
class SetupMistakesTest {

    private static final String GOOD = "classpath:/engine/good.jsonl";

    @AgentBenchmark(tasks = GOOD)
    static class NoAgentTestCase {}

    @AgentBenchmark(tasks = GOOD)
    static class NoConstructorTestCase extends Kitchen {
        NoConstructorTestCase(String name) {}
    }

    @AgentBenchmark(tasks = GOOD)
    class InnerTestCase extends Kitchen {}

    @AgentBenchmark(tasks = {})
    static class NoFilesTestCase extends Kitchen {}

    @AgentBenchmark(tasks = "classpath:/engine/gone.jsonl")
    static class MissingFileTestCase extends Kitchen {}

    @AgentBenchmark(tasks = {GOOD, "classpath:/engine/empty.jsonl"})
    static class EmptyFileTestCase extends Kitchen {}

    @AgentBenchmark(tasks = GOOD, trials = 0)
    static class NoTrialsTestCase extends Kitchen {}

    @AgentBenchmark(tasks = GOOD)
    @Gate(metric = "task.sucess", atLeast = 0.5)
    static class UnknownMetricTestCase extends Kitchen {}

    @AgentBenchmark(tasks = GOOD)
    @Gate(metric = Metrics.TASK_SUCCESS)
    static class NoBoundTestCase extends Kitchen {}

    @AgentBenchmark(tasks = GOOD, missed = Missed.COUNT)
    @Gate(metric = Metrics.TIME_EFFICIENCY, atLeast = 0.5)
    static class NobodyCountsTestCase extends Kitchen {}

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(NoAgentTestCase.class, "does not implement org.asynctool.agent.AgentProvider"),
                Arguments.of(NoConstructorTestCase.class, "has no constructor without parameters"),
                Arguments.of(InnerTestCase.class, "is an inner class: make it static"),
                Arguments.of(NoFilesTestCase.class, "names no task file"),
                Arguments.of(MissingFileTestCase.class, "no resource 'engine/gone.jsonl'"),
                Arguments.of(EmptyFileTestCase.class, "tasks = \"classpath:/engine/empty.jsonl\": it holds no task"),
                Arguments.of(NoTrialsTestCase.class, "must be 1 or more, but is 0"),
                Arguments.of(UnknownMetricTestCase.class, "task.success"),
                Arguments.of(NoBoundTestCase.class, "gate on 'task.success' has no bound"),
                Arguments.of(NobodyCountsTestCase.class, "no @Gate bounds task.success, subtask.success"));
    }

    @BeforeEach
    void forget() {
        Kitchen.EVENTS.clear();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsOneFailingTest(Class<?> type, String expected) {
        Outcome outcome = EngineRun.of(type).execute();

        assertThat(outcome.words()).containsExactly(entry("set-up", "error"));
        assertThat(flat(outcome.message("set-up"))).contains(type.getName()).contains(expected);
        assertThat(outcome.thrown("set-up").getStackTrace()).isEmpty();
        assertThat(outcome.brokenContainers()).isEmpty();
        assertThat(Kitchen.EVENTS).isEmpty();
    }

    /** The platform prints issues as "non-critical", once for the build tool's scan and once for the run. */
    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsNotAlsoAnIssueOfDiscovery(Class<?> type, String expected) {
        assertThat(EngineTestKit.engine(Constants.ENGINE_ID)
                        .selectors(selectClass(type))
                        .discover()
                        .getDiscoveryIssues())
                .as(expected)
                .isEmpty();
    }

    @Test
    void otherClassesRun() {
        Outcome outcome = EngineRun.of(NoAgentTestCase.class, OutcomesTest.GoodTestCase.class)
                .execute();

        assertThat(outcome.words())
                .containsEntry("set-up", "error")
                .containsEntry("tea", "passed")
                .containsEntry("coffee", "passed");
    }

    @Test
    void noTagFilterRemovesTheMistake() {
        assertThat(EngineRun.of(NoAgentTestCase.class)
                        .filter(includeTags("fast"))
                        .execute()
                        .words())
                .containsExactly(entry("set-up", "error"));
    }
}
