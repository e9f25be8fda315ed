package org.asynctool.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentProvider;
import org.asynctool.engine.EngineRun.Outcome;
import org.asynctool.metric.Metrics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.opentest4j.AssertionFailedError;

class AgentLifeTest {

    @AgentBenchmark(tasks = "classpath:/engine/good.jsonl")
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.5)
    static class GoodTestCase extends Kitchen {}

    @AgentBenchmark(tasks = "classpath:/engine/good.jsonl")
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.5)
    static class NoAgentTestCase implements AgentProvider {
        @Override
        public Agent agent() {
            Kitchen.EVENTS.add("agent");
            throw new AssertionFailedError("no key");
        }
    }

    @AgentBenchmark(tasks = "classpath:/engine/good.jsonl")
    static class NullAgentTestCase implements AgentProvider {
        @Override
        @SuppressWarnings("NullAway")
        public Agent agent() {
            return null;
        }
    }

    @AgentBenchmark(tasks = "classpath:/engine/good.jsonl")
    static class BrokenClassTestCase extends Kitchen {
        BrokenClassTestCase() {
            throw new IllegalStateException("no room");
        }
    }

    @AgentBenchmark(tasks = "classpath:/engine/good.jsonl")
    static class NotClosingTestCase implements AgentProvider {
        @Override
        public Agent agent() {
            ObedientAgent agent = new ObedientAgent(Kitchen.EVENTS);
            return new Agent() {
                @Override
                public org.asynctool.agent.AgentSession open(org.asynctool.agent.Briefing briefing) {
                    return agent.open(briefing);
                }

                @Override
                public void close() {
                    throw new IllegalStateException("the door is stuck");
                }
            };
        }
    }

    @BeforeEach
    void forget() {
        Kitchen.EVENTS.clear();
    }

    @Test
    void classAndAgentAreMadeOnceAndTheAgentIsClosedOnce() {
        EngineRun.of(GoodTestCase.class).execute();

        assertThat(Kitchen.EVENTS).containsExactly("new", "agent", "open", "open", "open", "close");
    }

    @Test
    void theSameHoldsInParallel() {
        Outcome outcome = EngineRun.of(GoodTestCase.class)
                .with(Constants.PARALLEL_ENABLED, "true")
                .with(Constants.PARALLEL_STRATEGY, "fixed")
                .with(Constants.PARALLEL_FIXED_PARALLELISM, "3")
                .execute();

        assertThat(outcome.words())
                .containsOnlyKeys("tea", "coffee", "soup", "gate: task.success >= 0.50")
                .containsValue("passed")
                .doesNotContainValue("error");
        assertThat(Kitchen.EVENTS).containsExactly("new", "agent", "open", "open", "open", "close");
    }

    @Test
    void withoutAnAgentEveryTaskIsAnErrorAndNobodyAsksAgain() {
        Outcome outcome = EngineRun.of(NoAgentTestCase.class).execute();

        assertThat(outcome.words()).hasSize(4).containsValue("error").doesNotContainValue("failed");
        assertThat(outcome.thrown("tea"))
                .hasMessageContaining("there is no agent, since " + NoAgentTestCase.class.getName())
                .hasCauseInstanceOf(AssertionFailedError.class);
        assertThat(Kitchen.EVENTS).containsExactly("agent");
    }

    @Test
    void anAgentThatIsNullIsAnError() {
        assertThat(EngineRun.of(NullAgentTestCase.class).execute().message("tea"))
                .endsWith("returned null");
    }

    @Test
    void aClassThatCannotBeMadeIsAnError() {
        assertThat(EngineRun.of(BrokenClassTestCase.class).execute().thrown("tea"))
                .hasRootCauseInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("no room");
    }

    @Test
    void anAgentThatCannotBeClosedFailsItsClass() {
        assertThat(EngineRun.of(NotClosingTestCase.class).execute().brokenContainers())
                .singleElement()
                .asString()
                .contains("could not be closed")
                .contains("the door is stuck");
    }

    @Test
    void theAgentIsClosedAfterTheGates() {
        Outcome outcome = EngineRun.of(GoodTestCase.class).execute();

        assertThat(outcome.results().allEvents().list().stream()
                        .filter(event ->
                                event.getPayload(TestExecutionResult.class).isPresent())
                        .map(event -> event.getTestDescriptor().getDisplayName()))
                .containsSubsequence("gate: task.success >= 0.50", "AgentLifeTest$GoodTestCase");
    }
}
