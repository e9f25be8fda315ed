package org.asynctool.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Briefing;
import org.asynctool.agent.Observation.Delivery;
import org.asynctool.agent.Prices;
import org.asynctool.agent.Turn;
import org.asynctool.agent.Usage;
import org.asynctool.metric.Metrics;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.testing.Episodes;
import org.asynctool.testing.ScriptedAgent;
import org.asynctool.trace.TraceEvent;
import org.junit.jupiter.api.Test;

/** What an agent tells of its costs reaches the trace, and the end of its validity a result. */
class AgentCostsTest {

    private record Dear(Agent agent, Optional<Prices> prices) implements Agent {

        @Override
        public AgentSession open(Briefing briefing) throws Exception {
            return agent.open(briefing);
        }
    }

    @Test
    void usageAndPricesAreRecordedAndScored() {
        Usage usage = new Usage(1_000_000, 0, 0);
        Agent agent = new Dear(
                ScriptedAgent.script().then(Turn.builder().answer("A", "done").usage(usage)),
                Optional.of(new Prices("EUR", 2, 1, 0)));

        Episode episode = Episodes.run(Episodes.desk("", ""), agent);

        assertThat(Episodes.events(episode, TraceEvent.TurnBegan.class))
                .singleElement()
                .satisfies(turn -> assertThat(turn.usage()).contains(usage));
        assertThat(episode.scorecard().value(Metrics.COST_TOKENS)).hasValue(1_000_000);
        assertThat(episode.scorecard().value(Metrics.COST_MONEY)).hasValue(2);
    }

    @Test
    @SuppressWarnings("OptionalAssignedToNull")
    void anAgentWithoutAnAnswerAboutItsPricesIsBroken() {
        Agent agent = new Dear(ScriptedAgent.script(), null);

        assertThatThrownBy(() -> Episodes.run(Episodes.desk("", ""), agent))
                .isInstanceOf(CouldNotRunException.class)
                .hasMessageContaining("does not say what it costs: its prices() returned null");
    }

    @Test
    void resultsSayUntilWhenTheyAreValid() {
        Task task = Tasks.parse("""
                {"version": 1, "id": "desk", "subTasks": [{"id": "A", "requests": ["Do it."],
                 "worlds": {"desk": {"tools": {"quote": {}, "read": {}, "no": {"fails": "no"}}}},
                 "reference": [], "goal": {"state": "any"}, "validFor": {"quote": "30s", "no": "30s"}}],
                 "faults": [{"kind": "duplicate", "tool": "quote"}]}
                """);
        ScriptedAgent agent = ScriptedAgent.script()
                .then(Turn.builder()
                        .call("A", "quote", Map.of())
                        .call("A", "read", Map.of())
                        .call("A", "no", Map.of())
                        .waitForAll())
                .then(Turn.builder().waitForAny().atMost(Duration.ofSeconds(5)));

        Episodes.run(task, agent);

        List<Delivery> first = agent.saw(2).results();
        assertThat(first).extracting(Delivery::cameMillis).containsOnly(3000L);
        assertThat(first)
                .extracting(Delivery::validUntilMillis)
                .containsExactly(OptionalLong.of(33_000), OptionalLong.empty(), OptionalLong.empty());
        assertThat(agent.saw(3).results()).singleElement().satisfies(again -> {
            assertThat(again.again()).isTrue();
            assertThat(again.cameMillis()).isEqualTo(5000);
            assertThat(again.validUntilMillis()).hasValue(33_000);
        });
    }
}
