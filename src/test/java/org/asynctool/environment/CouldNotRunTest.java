package org.asynctool.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentInfo;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Briefing;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Turn;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.testing.DeskWorldFactory;
import org.asynctool.testing.Episodes;
import org.asynctool.world.ObjectWorldFactory;
import org.asynctool.world.Tool;
import org.asynctool.world.WorldFactory;
import org.asynctool.world.Worlds;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What could not run: agents that throw, hang or give nothing, broken worlds, tasks that cannot be. */
class CouldNotRunTest {

    private final Task task = Episodes.desk("\"read\": {}", "");

    @Test
    void agentThatThrowsIsNamedWithTurnAndVirtualTime() {
        Agent agent = named(observation -> {
            if (observation.virtualMillis() > 0) {
                throw new IllegalArgumentException("no idea");
            }
            return Turn.builder().call("A", "read", Map.of()).waitForAny().build();
        });

        assertThatExceptionOfType(CouldNotRunException.class)
                .isThrownBy(() -> Episodes.run(task, agent))
                .withMessage("agent 'mine' threw in turn 2 at t=3.000s: java.lang.IllegalArgumentException: no idea")
                .withCauseInstanceOf(IllegalArgumentException.class)
                .satisfies(e -> assertThat(e.trace().orElseThrow().events())
                        .as("what happened until then")
                        .hasSize(4));
    }

    @Test
    void agentThatFailsAnAssertionIsBrokenAndNotMissed() {
        Agent agent = named(observation -> {
            throw new AssertionError("expected 5");
        });

        assertThatExceptionOfType(CouldNotRunException.class)
                .isThrownBy(() -> Episodes.run(task, agent))
                .withMessageContaining("java.lang.AssertionError: expected 5");
    }

    @Test
    void agentThatGivesNoTurnIsToldSo() {
        assertThatExceptionOfType(CouldNotRunException.class)
                .isThrownBy(() -> Episodes.run(task, named(observation -> null)))
                .withMessage("agent 'mine' gave no turn (null) in turn 1 at t=0.000s");
    }

    @Test
    void agentThatHangsIsGivenUpAndRefusedFromThenOn() throws Exception {
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        AtomicInteger turns = new AtomicInteger();
        Agent agent = named(new AgentSession() {
            @Override
            public Turn next(Observation observation) {
                turns.incrementAndGet();
                awaitIgnoringInterrupts(stop);
                return Turn.builder().call("A", "read", Map.of()).build();
            }

            @Override
            public void close() {
                closed.countDown();
            }
        });
        ToolEnvironment environment = EnvironmentFactory.builder(task)
                .worlds(DeskWorldFactory.worlds())
                .wallClock(Duration.ofMillis(50))
                .build()
                .environment(1);

        assertThatExceptionOfType(CouldNotRunException.class)
                .isThrownBy(() -> environment.run(agent))
                .withMessageStartingWith("agent 'mine' used up the wall-clock limit of 50 ms; it was at t=0.000s then");
        stop.countDown();
        closed.await();
        assertThat(turns).as("turns after it was given up").hasValue(1);
    }

    @Test
    void agentMaySayHowLongItsEpisodesTake() {
        CountDownLatch never = new CountDownLatch(1);

        assertThatExceptionOfType(CouldNotRunException.class)
                .isThrownBy(() -> Episodes.run(task, taking(Optional.of(Duration.ofMillis(50)), never)))
                .withMessageContaining("used up the wall-clock limit of 50 ms");
    }

    @Test
    void agentThatSaysItWithNullIsNamed() {
        assertThatExceptionOfType(CouldNotRunException.class)
                .isThrownBy(() -> Episodes.run(task, taking(null, new CountDownLatch(0))))
                .withMessageStartingWith("the agent's wallClock() gave none: java.lang.NullPointerException");
    }

    private static Agent taking(Optional<Duration> limit, CountDownLatch until) {
        return new Agent() {
            @Override
            public AgentSession open(Briefing briefing) {
                return observation -> {
                    until.await();
                    return Turn.builder().finish().build();
                };
            }

            @Override
            public Optional<Duration> wallClock() {
                return limit;
            }
        };
    }

    @Test
    void brokenWorldIsNamedWithCallAndVirtualTime() {
        Task broken = Episodes.desk("\"read\": {\"breaks\": \"disk full\"}", "");

        assertThatExceptionOfType(CouldNotRunException.class)
                .isThrownBy(() -> Episodes.run(
                        broken,
                        named(observation -> Turn.builder()
                                .call("A", "read", Map.of("n", 1))
                                .waitForAny()
                                .build())))
                .withMessage("world 'desk' of sub-task A is broken: read{\"n\":1} at t=3.000s threw"
                        + " java.lang.IllegalStateException: disk full; a world reports a failed call by a"
                        + " ToolException");
    }

    @Test
    void worldThatGivesWhatJsonCannotCarryIsBroken() {
        WorldFactory factory = ObjectWorldFactory.of("odd", JsonNode.class, (state, random) -> new Odd());
        Task odd = Tasks.parse("""
                {"version": 1, "id": "odd", "subTasks": [{"id": "A", "requests": ["Do it."],
                 "worlds": {"odd": {}}, "reference": []}]}
                """);

        assertThatExceptionOfType(CouldNotRunException.class)
                .isThrownBy(() -> EnvironmentFactory.builder(odd)
                        .worlds(Worlds.installed().with(factory))
                        .build()
                        .environment(1)
                        .run(named(observation -> Turn.builder()
                                .call("A", "ratio", Map.of())
                                .waitForAny()
                                .build())))
                .withMessageStartingWith("world 'odd' of sub-task A is broken: ratio{} at t=3.000s threw ");
    }

    /** A world whose tool divides by zero. */
    public static final class Odd {

        /** Gives a number that is not one. */
        @Tool(description = "Divides.")
        public double ratio() {
            return 0.0 / 0.0;
        }
    }

    @Test
    void oneEnvironmentRunsOneEpisode() {
        ToolEnvironment environment = EnvironmentFactory.builder(task)
                .worlds(DeskWorldFactory.worlds())
                .build()
                .environment(1);
        environment.run(new GreedyAgent());

        assertThatIllegalStateException()
                .isThrownBy(() -> environment.run(new GreedyAgent()))
                .withMessage("this environment has run its episode; one environment runs one episode");
        assertThat(environment.used()).isTrue();
    }

    private static void awaitIgnoringInterrupts(CountDownLatch latch) {
        boolean open = false;
        while (!open) {
            try {
                latch.await();
                open = true;
            } catch (InterruptedException e) {
                // An agent that swallows interruption is what this test is about.
            }
        }
    }

    private static Agent named(AgentSession session) {
        return new Agent() {
            @Override
            public AgentInfo info() {
                return new AgentInfo("mine", "1", List.of());
            }

            @Override
            public AgentSession open(Briefing briefing) {
                return session;
            }
        };
    }
}
