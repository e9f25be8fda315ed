package org.asynctool.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.asynctool.AgentBenchmark;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentInfo;
import org.asynctool.agent.AgentProvider;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Briefing;
import org.asynctool.engine.EngineRun.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an agent may do wrong before its first turn: each of its tasks says so, and none is left out. */
class HostileHandshakeTest {

    private static final String FOLDER = "target/hostile-agents/handshake";
    private static final String IMPATIENT = "target/hostile-agents/impatient";

    /** An agent that would succeed, were it not for what a test changes. */
    private static class WillingAgent implements Agent {

        private final ObedientAgent obedient = new ObedientAgent(new ArrayList<>());

        @Override
        public AgentInfo info() {
            return new AgentInfo("willing", "1", List.of());
        }

        @Override
        public AgentSession open(Briefing briefing) {
            return obedient.open(briefing);
        }
    }

    @AgentBenchmark(tasks = FOLDER)
    static class ThrowingInfoTestCase implements AgentProvider {
        @Override
        public Agent agent() {
            return new WillingAgent() {
                @Override
                public AgentInfo info() {
                    throw new HostileTurns.ThreadIsDying();
                }
            };
        }
    }

    @AgentBenchmark(tasks = FOLDER)
    static class NullInfoTestCase implements AgentProvider {
        @Override
        public Agent agent() {
            return new WillingAgent() {
                @Override
                public AgentInfo info() {
                    return null;
                }
            };
        }
    }

    @AgentBenchmark(tasks = IMPATIENT)
    static class EndlessInfoTestCase implements AgentProvider {
        @Override
        public Agent agent() {
            return new WillingAgent() {
                @Override
                public AgentInfo info() {
                    HostileTurns.sleepForEver();
                    return super.info();
                }
            };
        }
    }

    @AgentBenchmark(tasks = FOLDER)
    static class LongInfoTestCase implements AgentProvider {
        @Override
        public Agent agent() {
            return new WillingAgent() {
                @Override
                public AgentInfo info() {
                    return new AgentInfo("n".repeat(2_000), "1", List.of());
                }
            };
        }
    }

    @AgentBenchmark(tasks = FOLDER)
    static class ChangingInfoTestCase implements AgentProvider {
        private static final AtomicInteger CALLS = new AtomicInteger();

        @Override
        public Agent agent() {
            return new WillingAgent() {
                @Override
                public AgentInfo info() {
                    return new AgentInfo("agent \u001b" + CALLS.incrementAndGet(), "1", List.of());
                }
            };
        }
    }

    @AgentBenchmark(tasks = FOLDER)
    static class ThrowingOpenTestCase implements AgentProvider {
        @Override
        public Agent agent() {
            return new WillingAgent() {
                @Override
                public AgentSession open(Briefing briefing) {
                    throw new HostileTurns.MuteException();
                }
            };
        }
    }

    @AgentBenchmark(tasks = FOLDER)
    static class NullOpenTestCase implements AgentProvider {
        @Override
        public Agent agent() {
            return new WillingAgent() {
                @Override
                public AgentSession open(Briefing briefing) {
                    return null;
                }
            };
        }
    }

    @AgentBenchmark(tasks = FOLDER)
    static class SchemaSpoilingTestCase implements AgentProvider {
        @Override
        public Agent agent() {
            return new WillingAgent() {
                @Override
                public AgentSession open(Briefing briefing) {
                    assertThat(briefing.tools().get(0).parameters().has("spoiled"))
                            .as("what another episode did is seen here")
                            .isFalse();
                    briefing.tools().get(0).parameters().put("spoiled", true);
                    return super.open(briefing);
                }
            };
        }
    }

    @AgentBenchmark(tasks = FOLDER, trials = 2)
    static class SameSessionTestCase implements AgentProvider {
        @Override
        public Agent agent() {
            WillingAgent agent = new WillingAgent();
            List<AgentSession> first = new ArrayList<>();
            return briefing -> {
                first.add(agent.open(briefing));
                return first.get(0);
            };
        }
    }

    @AgentBenchmark(tasks = FOLDER)
    static class MuteProviderTestCase implements AgentProvider {
        @Override
        public Agent agent() {
            throw new HostileTurns.MuteException();
        }
    }

    @AgentBenchmark(tasks = FOLDER)
    static class MemoryProviderTestCase implements AgentProvider {
        @Override
        public Agent agent() {
            throw new OutOfMemoryError("by hand");
        }
    }

    static Stream<Arguments> broken() {
        String mute = HostileTurns.MuteException.class.getName()
                + ", whose message cannot be read: its toString() threw java.lang.IllegalStateException";
        return Stream.of(
                arguments(
                        ThrowingInfoTestCase.class,
                        "agent cannot say who it is, its info() threw " + HostileTurns.ThreadIsDying.class.getName()),
                arguments(NullInfoTestCase.class, "agent does not say who it is: its info() returned null"),
                arguments(
                        EndlessInfoTestCase.class,
                        "agent used up the wall-clock limit of 300 ms; it was interrupted and given up. Raise"
                                + " limits.wallClock, or find where it hangs"),
                arguments(
                        LongInfoTestCase.class,
                        "agent cannot say who it is, its info() threw java.lang.IllegalArgumentException: the name of"
                                + " an agent has at most 1000 characters, but there are 2000"),
                arguments(ThrowingOpenTestCase.class, "agent 'willing' could not open a session: " + mute),
                arguments(NullOpenTestCase.class, "agent 'willing' opened no session (null)"),
                arguments(
                        MuteProviderTestCase.class,
                        "there is no agent, since " + MuteProviderTestCase.class.getName() + " threw " + mute),
                arguments(
                        MemoryProviderTestCase.class,
                        "there is no agent, since " + MemoryProviderTestCase.class.getName()
                                + " threw java.lang.OutOfMemoryError: by hand"));
    }

    @BeforeAll
    static void write() {
        write(FOLDER, "");
        write(IMPATIENT, ", \"limits\": {\"wallClock\": \"300ms\"}");
    }

    private static void write(String folder, String limits) {
        List<String> lines = List.of(
                GeneratedFolder.task("tea", "succeed", limits), GeneratedFolder.task("coffee", "succeed", limits));
        GeneratedFolder.at(folder).file("two.jsonl", lines);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void eachTaskOfABrokenAgentIsAnErrorThatSaysHow(Class<?> type, String message) {
        Outcome outcome = EngineRun.of(type).execute();

        assertThat(outcome.words()).containsExactly(entry("tea", "error"), entry("coffee", "error"));
        assertThat(outcome.message("tea")).isEqualTo(message);
        assertThat(outcome.message("coffee")).isEqualTo(message);
        assertThat(outcome.brokenContainers()).isEmpty();
        PrintedFailure.requireSafe(outcome.thrown("tea"));
    }

    @Test
    void anAgentThatCallsItselfSomethingElseEachTimeIsTakenAtItsWord() {
        assertThat(EngineRun.of(ChangingInfoTestCase.class).execute().words())
                .containsExactly(entry("tea", "passed"), entry("coffee", "passed"));
    }

    @Test
    void whatAnAgentDoesToASchemaReachesNoOtherEpisode() {
        assertThat(EngineRun.of(SchemaSpoilingTestCase.class).execute().words())
                .containsExactly(entry("tea", "passed"), entry("coffee", "passed"));
    }

    @Test
    void oneSessionForAllEpisodesIsTheAgentsOwnAffair() {
        assertThat(EngineRun.of(SameSessionTestCase.class).execute().words())
                .containsOnlyKeys("tea trial 1", "tea trial 2", "coffee trial 1", "coffee trial 2")
                .doesNotContainValue("error");
    }
}
