package org.asynctool.jupiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.asynctool.testing.Lines.flat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.asynctool.AsyncToolTest;
import org.asynctool.Gate;
import org.asynctool.TaskFile;
import org.asynctool.TasksFrom;
import org.asynctool.environment.ToolEnvironment;
import org.asynctool.metric.Metrics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;

class ClassGatesTest {

    private static final String TEA = "classpath:/engine/good.jsonl#tea";
    private static final String SOUP = "classpath:/engine/good.jsonl#soup";

    @AsyncToolTest
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 1.0)
    static class GoodTestCase {

        @ParameterizedTest
        @TasksFrom("classpath:/engine/good.jsonl")
        void runs(ToolEnvironment environment) {
            environment.run(Agents.good());
        }
    }

    @AsyncToolTest
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.75)
    static class MissingTestCase {

        @Test
        void succeeds(@TaskFile(TEA) ToolEnvironment environment) {
            environment.run(Agents.good());
        }

        @Test
        void misses(@TaskFile(SOUP) ToolEnvironment environment) {
            environment.run(Agents.lazy());
        }
    }

    @AsyncToolTest
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.75)
    @Gate(metric = Metrics.STEP_TOOL_F1, atLeast = 1.0)
    static class TwoGatesTestCase {

        @Test
        void misses(@TaskFile(SOUP) ToolEnvironment environment) {
            environment.run(Agents.lazy());
        }
    }

    @AsyncToolTest
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.5)
    static class IdleTestCase {

        @Test
        void usesNoEnvironment() {}
    }

    @AsyncToolTest
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.5)
    static class BreakingTestCase {

        @Test
        void runs(@TaskFile(TEA) ToolEnvironment environment) {
            environment.run(Agents.good());
        }

        @Test
        void breaks(@TaskFile(SOUP) ToolEnvironment environment) {
            try {
                environment.run(Agents.broken());
            } catch (RuntimeException e) {
                // What a test that hides it looks like.
            }
        }
    }

    @AsyncToolTest
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.5)
    static class BrokenRowTestCase {

        @ParameterizedTest
        @TasksFrom("classpath:/engine/broken-row.jsonl")
        void runs(ToolEnvironment environment) {
            environment.run(Agents.good());
        }
    }

    @AsyncToolTest
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.5)
    static class FailsBeforeTestCase {

        @Test
        void runs(@TaskFile(TEA) ToolEnvironment environment) {
            environment.run(Agents.good());
        }

        @Test
        void failsBefore(@TaskFile(SOUP) ToolEnvironment environment) {
            throw new IllegalStateException("no bean");
        }
    }

    @AsyncToolTest
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.6)
    static class OuterTestCase {

        @Test
        void runs(@TaskFile(TEA) ToolEnvironment environment) {
            environment.run(Agents.good());
        }

        @Nested
        class Inner {

            @Test
            void misses(@TaskFile(SOUP) ToolEnvironment environment) {
                environment.run(Agents.lazy());
            }
        }

        @Nested
        @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 1.0)
        class InnerWithGate {

            @Test
            void runs(@TaskFile(TEA) ToolEnvironment environment) {
                environment.run(Agents.good());
            }
        }
    }

    @AsyncToolTest
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 1.0)
    @TestMethodOrder(OrderAnnotation.class)
    static class SecondTimeLuckyTestCase {

        static final AtomicInteger TIMES = new AtomicInteger();

        @Test
        @Order(1)
        void misses(@TaskFile(TEA) ToolEnvironment environment) {
            environment.run(TIMES.incrementAndGet() == 1 ? Agents.lazy() : Agents.good());
        }

        @Test
        @Order(2)
        void breaks(@TaskFile(SOUP) ToolEnvironment environment) {
            environment.run(TIMES.incrementAndGet() <= 2 ? Agents.broken() : Agents.good());
        }
    }

    @AsyncToolTest
    @Gate(metric = "task.sucess", atLeast = 0.5)
    static class WrongGateTestCase {

        @Test
        void runs() {}
    }

    @AsyncToolTest
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.5)
    static class BrokenAnywayTestCase {

        @BeforeAll
        static void prepare() {
            throw new IllegalStateException("no database");
        }

        @Test
        void runs() {}
    }

    @Test
    void aGateThatHoldsSaysNothing() {
        assertThat(JupiterRun.of(GoodTestCase.class).brokenContainers()).isEmpty();
    }

    @Test
    void aGateThatDoesNotHoldFailsTheClassWithTheTextOfTheEngine() {
        JupiterRun run = JupiterRun.of(MissingTestCase.class);

        assertThat(run.tests()).hasSize(2).containsValue("passed");
        assertThat(run.brokenContainers())
                .singleElement()
                .isInstanceOfSatisfying(AssertionFailedError.class, failure -> {
                    assertThat(failure.getMessage().replaceAll("trace:\\s.*/traces/", "trace: .../"))
                            .isEqualTo("""
                            gate task.success >= 0.75 failed: 0.50 over 2 tasks

                              benchmark  org.asynctool.jupiter.ClassGatesTest$MissingTestCase
                              dataset    classpath:/engine/good.jsonl#soup, classpath:/engine/good.jsonl#tea
                              agent      Agents, GreedyAgent (2 agents)
                              episodes   2 planned, 2 ran, 1 missed
                              interval   0.09 to 0.91 with confidence 0.95
                              worst      soup  0.00 over 1 trial

                            worst episode: soup, trial 1, seed -7145912208220549240
                            first divergence in sub-task A at t=1.000s: premature-finish
                              expected   step a1: boil({})
                              actual     never called

                            = pending  - not seen yet  * seen  x refused  ! answer  + request  ~ waiting
                            answer A               |                           !| t=1.000s "nothing done"
                            end at t=1.000s: answered

                            trace: .../soup-1.jsonl
                            rerun: mvn test -Dtest='ClassGatesTest$MissingTestCase' -Dasynctool.tasks=soup""");
                    assertThat(failure.getExpected().getStringRepresentation()).isEqualTo("task.success >= 0.75");
                    assertThat(failure.getActual().getStringRepresentation()).isEqualTo("0.5");
                    assertThat(failure.getStackTrace()).isEmpty();
                });
    }

    @Test
    void severalGatesThatDoNotHoldAreAllNamed() {
        assertThat(JupiterRun.of(TwoGatesTestCase.class).brokenContainers())
                .singleElement()
                .isInstanceOf(MultipleFailuresError.class)
                .asString()
                .contains("2 gates of ", "gate task.success >= 0.75 failed", "gate step.tool.f1 >= 1.00 failed");
    }

    @Test
    void aGateThatSawNoEpisodeFails() {
        assertThat(JupiterRun.of(IdleTestCase.class).brokenContainers())
                .singleElement()
                .isInstanceOf(AssertionFailedError.class)
                .asString()
                .contains("gate task.success >= 0.50 failed: saw no episode");
    }

    @Test
    void anEpisodeThatCouldNotRunMakesTheGateAnErrorEvenIfTheTestHidesIt() {
        JupiterRun run = JupiterRun.of(BreakingTestCase.class);

        assertThat(run.tests()).containsValue("passed");
        assertThat(run.brokenContainers())
                .singleElement()
                .isNotInstanceOf(AssertionError.class)
                .asString()
                .contains("cannot be judged: 1 episode could not run", "soup, trial 1: ", "the model is down");
    }

    @Test
    void aRowThatCannotBeReadMakesTheGateAnError() {
        assertThat(JupiterRun.of(BrokenRowTestCase.class).brokenContainers())
                .singleElement()
                .asString()
                .contains("cannot be judged", "broken-row.jsonl:2");
    }

    @Test
    void aTestThatFailedBeforeItsEpisodeMakesTheGateAnError() {
        assertThat(JupiterRun.of(FailsBeforeTestCase.class).brokenContainers())
                .singleElement()
                .extracting(thrown -> flat(thrown.toString()))
                .asString()
                .contains(
                        "soup, trial 1: the test failed before its episode: java.lang.IllegalStateException: no bean");
    }

    @Test
    void nestedClassesCountForTheClassAroundThemAndForTheirOwnGates() {
        assertThat(JupiterRun.of(OuterTestCase.class).brokenContainers())
                .singleElement()
                .asString()
                .contains("gate task.success >= 0.60 failed: 0.50 over 2 tasks");
    }

    @Test
    void aGateIsJudgedOverWhatAMethodFilterLeft() {
        assertThat(JupiterRun.of(selectMethod(MissingTestCase.class, "succeeds", ToolEnvironment.class), Map.of())
                        .brokenContainers())
                .isEmpty();
    }

    @Test
    void aRerunRepairsWhatCouldNotRunAndGivesAMissNoSecondChance() throws Exception {
        JupiterRun first = JupiterRun.of(SecondTimeLuckyTestCase.class);
        JupiterRun again = first.again(selectClass(SecondTimeLuckyTestCase.class));

        assertThat(first.brokenContainers()).singleElement().asString().contains("cannot be judged");
        assertThat(again.tests())
                .hasSize(2)
                .containsOnly(entry("misses(ToolEnvironment)", "passed"), entry("breaks(ToolEnvironment)", "passed"));
        assertThat(again.brokenContainers()).singleElement().asString().contains("failed: 0.50 over 2 tasks");
        assertThat(again.files("episodes-")).hasSize(2);
        assertThat(again.entries())
                .extracting(entry -> entry.get("task") + " " + entry.get("trial") + " " + entry.get("rerun"))
                .containsExactlyInAnyOrder("tea 1 true", "soup 1 null");
    }

    @Test
    void aRerunOfOneTestIsJudgedTogetherWithTheOthers() {
        JupiterRun first = JupiterRun.of(MissingTestCase.class);

        JupiterRun again = first.again(selectMethod(MissingTestCase.class, "succeeds", ToolEnvironment.class));

        assertThat(again.tests()).hasSize(1);
        assertThat(again.brokenContainers()).singleElement().asString().contains("failed: 0.50 over 2 tasks");
    }

    @Test
    void aGateThatMakesNoSenseStopsTheClass() {
        JupiterRun run = JupiterRun.of(WrongGateTestCase.class);

        assertThat(run.tests()).isEmpty();
        assertThat(run.brokenContainers())
                .singleElement()
                .extracting(thrown -> flat(thrown.toString()))
                .asString()
                .contains("@Gate of " + WrongGateTestCase.class.getName() + ": ", "did you mean 'task.success'");
    }

    @Test
    void aClassThatIsBrokenAnywayIsNotJudged() {
        assertThat(JupiterRun.of(BrokenAnywayTestCase.class).brokenContainers())
                .singleElement()
                .satisfies(thrown -> assertThat(thrown).hasMessage("no database"))
                .extracting(Throwable::getSuppressed)
                .isEqualTo(new Throwable[0]);
    }
}
