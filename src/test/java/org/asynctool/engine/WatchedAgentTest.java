package org.asynctool.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Turn;
import org.asynctool.dataset.TaskLocation;
import org.asynctool.dataset.ValidRow;
import org.asynctool.engine.WatchedAgent.CancelledException;
import org.asynctool.environment.CouldNotRunException;
import org.asynctool.environment.ToolEnvironment;
import org.asynctool.task.Task;
import org.junit.jupiter.api.Test;

/** Cancelling by JUnit Platform 6 itself is shown by the sample project {@code junit6}. */
class WatchedAgentTest {

    private final ObedientAgent agent = new ObedientAgent(new CopyOnWriteArrayList<>());

    @Test
    void anEpisodeEndsBetweenTwoTurns() {
        AtomicInteger looks = new AtomicInteger();
        WatchedAgent watched = new WatchedAgent(agent, () -> looks.incrementAndGet() == 2);

        assertThatThrownBy(() -> ToolEnvironment.of(tea()).run(watched))
                .isInstanceOfSatisfying(
                        CouldNotRunException.class, e -> assertThat(e.trace()).isPresent())
                .hasCauseInstanceOf(CancelledException.class);
        assertThat(looks).hasValue(2);
    }

    @Test
    void itIsTheSameAgentWhileNobodyCancels() {
        WatchedAgent watched = new WatchedAgent(agent, () -> false);

        assertThat(watched.info()).isEqualTo(agent.info());
        assertThat(ToolEnvironment.of(tea()).run(watched).trace())
                .isEqualTo(ToolEnvironment.of(tea()).run(agent).trace());
    }

    @Test
    void itHasWaitedAsLongAsTheAgent() {
        Agent waiting = briefing -> new AgentSession() {
            @Override
            public Turn next(Observation observation) {
                return Turn.builder().finish().build();
            }

            @Override
            public Duration waited() {
                return Duration.ofSeconds(7);
            }
        };
        List<Duration> waited = new ArrayList<>();
        WatchedAgent watched = new WatchedAgent(waiting, () -> false);

        ToolEnvironment.of(tea()).run(briefing -> {
            AgentSession session = watched.open(briefing);
            waited.add(session.waited());
            return session;
        });

        assertThat(waited).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void anAgentThatOpensNoSessionIsStillToldSo() {
        WatchedAgent watched = new WatchedAgent(briefing -> null, () -> false);

        assertThatThrownBy(() -> ToolEnvironment.of(tea()).run(watched))
                .hasMessageContaining("opened no session (null)");
    }

    private static Task tea() {
        return TaskLocation.resolve("classpath:/engine/good.jsonl", WatchedAgentTest.class.getClassLoader())
                .get(0)
                .rows()
                .map(row -> ((ValidRow) row).task())
                .findFirst()
                .orElseThrow();
    }
}
