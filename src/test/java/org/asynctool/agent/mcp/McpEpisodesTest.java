package org.asynctool.agent.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modelcontextprotocol.client.McpSyncClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentInfo;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Briefing;
import org.asynctool.environment.CouldNotRunException;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.environment.Episode;
import org.asynctool.environment.Mode;
import org.asynctool.task.Task;
import org.asynctool.testing.DeskWorldFactory;
import org.asynctool.testing.Episodes;
import org.asynctool.trace.TraceEnd;
import org.asynctool.trace.TraceEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Episodes neither disturb each other nor leave anything behind, however they end. */
@Timeout(60)
class McpEpisodesTest {

    private static final int AT_ONCE = 8;

    private final Task task = Episodes.desk("\"look\": {}", "");

    @Test
    void manyEpisodesAtOnceKeepToThemselves() throws Exception {
        AtomicInteger clients = new AtomicInteger();
        CountDownLatch allThere = new CountDownLatch(AT_ONCE);
        List<Callable<Episode>> episodes = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try (Agent agent = McpAgent.of("one of many", "1", endpoint -> {
            int own = clients.incrementAndGet();
            try (McpSyncClient client = connected(endpoint)) {
                allThere.countDown();
                allThere.await();
                look(client, own);
                Program.call(client, "wait", Map.of("for", "all"));
                Program.call(client, "answer", Map.of("subtask", "A", "answer", own));
            }
        })) {
            for (int i = 0; i < AT_ONCE; i++) {
                episodes.add(() -> Episodes.run(task, agent));
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Episode> played : threads.invokeAll(episodes)) {
                Episode episode = played.get();
                int answer = Episodes.events(episode, TraceEvent.Answered.class)
                        .get(0)
                        .value()
                        .intValue();
                assertThat(Episodes.events(episode, TraceEvent.CallAccepted.class))
                        .hasSize(answer);
                answers.add(answer);
            }
            assertThat(answers).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void callsOfSeveralThreadsAreOneTurnAndHaveIdsOfTheirOwn() throws Exception {
        Set<String> answers = ConcurrentHashMap.newKeySet();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        Episode episode;
        try (Agent agent = McpAgent.of("hasty", "1", endpoint -> {
            try (McpSyncClient client = connected(endpoint)) {
                List<Callable<String>> looks = new ArrayList<>();
                for (int i = 0; i < 20; i++) {
                    looks.add(() -> Program.call(client, "look", Map.of()));
                }
                for (Future<String> look : threads.invokeAll(looks)) {
                    answers.add(look.get());
                }
                Program.call(client, "finish", Map.of());
            }
        })) {
            episode = Episodes.run(task, agent);
        } finally {
            threads.shutdownNow();
        }

        List<TraceEvent.CallAccepted> calls = Episodes.events(episode, TraceEvent.CallAccepted.class);
        assertThat(answers).hasSize(20);
        assertThat(calls).hasSize(20).allSatisfy(call -> assertThat(call.turn()).isEqualTo(1));
        assertThat(answers)
                .allSatisfy(answer -> assertThat(calls)
                        .anyMatch(call -> answer.equals("{\"status\":\"pending\",\"call\":\"" + call.call() + "\"}")));
    }

    @Test
    void whatIsAskedBeforeTheFirstTurnIsAnsweredInItAndAfterTheEndIsRefused() throws Exception {
        List<Asked.Reply> early = new ArrayList<>();
        Desked agent = new Desked(desk -> {
            var look = desk.ask("look", "{}");
            look.thenAccept(early::add);
            desk.ask("finish", "{}").thenAccept(early::add);
        });

        Episode episode = Episodes.run(task, agent);

        assertThat(Episodes.events(episode, TraceEvent.CallAccepted.class)).hasSize(1);
        assertThat(early)
                .extracting(reply -> reply.body().toString())
                .containsExactly(
                        "{\"status\":\"pending\",\"call\":\"c1\"}", "{\"status\":\"taken\",\"episode\":\"ended\"}");
        assertThat(agent.desk.ask("look", "{}").join().body().toString())
                .isEqualTo("{\"status\":\"refused\",\"message\":\"the episode has ended: nothing more can be done\"}");
    }

    @Test
    void aRefusedCallOfTheSynchronousControlIsToldOnce() throws Exception {
        List<Asked.Reply> replies = new ArrayList<>();
        Desked agent = new Desked(desk -> {
            desk.ask("fly", "{}").thenAccept(replies::add);
            desk.ask("finish", "{}");
        });

        Episodes.run(task, agent, Mode.SYNCHRONOUS);

        assertThat(replies.get(0).error()).isTrue();
        assertThat(replies.get(0).body().toString())
                .startsWith("{\"status\":\"refused\",\"call\":\"c1\",\"kind\":\"unknown-tool\",\"message\":\"")
                .doesNotContain("\"refused\":[");
    }

    @Test
    void aTurnWithoutEndIsEndedByWhatItHolds() throws Exception {
        String large = "{\"x\": \"" + "x".repeat(100_000) + "\"}";
        Desked agent = new Desked(desk -> {
            for (int i = 0; i < 200; i++) {
                desk.ask("look", large);
            }
        });

        Episode episode = Episodes.run(task, agent);

        assertThat(episode.trace().end().reason()).isEqualTo(TraceEnd.Reason.LIMIT);
    }

    @Test
    void aClientThatNeverComesIsEndedWithItsAgentOnceTheTimeIsOver() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        try (Agent agent = McpAgent.of("absent", "1", endpoint -> {
            try {
                new CountDownLatch(1).await();
            } finally {
                ended.countDown();
            }
        })) {
            assertThatThrownBy(() -> runFor(Duration.ofMillis(200), agent))
                    .isInstanceOf(CouldNotRunException.class)
                    .hasMessageContaining("used up the wall-clock limit of 200 ms");
        }

        assertThat(ended.getCount()).isZero();
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "others have no such program")
    void aProgramThatHangsIsEndedWithItsAgentOnceTheTimeIsOver() throws Exception {
        List<ProcessHandle> before = ProcessHandle.current().children().toList();
        List<ProcessHandle> started;
        try (ProcessAgent agent = ProcessAgent.of("sleep", "300")) {
            assertThatThrownBy(() -> runFor(Duration.ofMillis(500), agent)).isInstanceOf(CouldNotRunException.class);
            started = ProcessHandle.current()
                    .children()
                    .filter(child -> !before.contains(child))
                    .toList();
        }

        assertThat(started).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void anAgentThatIsClosedEndsTheEpisodesUnderWay() throws Exception {
        CountDownLatch there = new CountDownLatch(1);
        Agent agent = McpAgent.of("patient", "1", endpoint -> {
            there.countDown();
            new CountDownLatch(1).await();
        });
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<Episode> episode = threads.submit(() -> Episodes.run(task, agent));
            there.await();
            agent.close();
            agent.close();

            assertThatThrownBy(episode::get)
                    .hasMessageContaining("the agent was closed while its episode was under way");
        } finally {
            threads.shutdownNow();
        }
    }

    /** An agent without a client: what is asked is there before the first turn. */
    private static final class Desked implements Agent {

        private final Consumer<Desk> client;
        private Desk desk = new Desk();

        Desked(Consumer<Desk> client) {
            this.client = client;
        }

        @Override
        public AgentSession open(Briefing briefing) {
            McpSession session = new McpSession(briefing);
            desk = session.desk();
            client.accept(desk);
            return session;
        }

        @Override
        public AgentInfo info() {
            return McpAgent.info("desked", "1");
        }
    }

    private Episode runFor(Duration wallClock, Agent agent) {
        return EnvironmentFactory.builder(task)
                .worlds(DeskWorldFactory.worlds())
                .wallClock(wallClock)
                .build()
                .environment(1)
                .run(agent);
    }

    private static McpSyncClient connected(McpEndpoint endpoint) {
        McpSyncClient client = PlannedClient.connect(endpoint, new ArrayList<>());
        client.initialize();
        return client;
    }

    private static void look(McpSyncClient client, int times) {
        for (int i = 0; i < times; i++) {
            Program.call(client, "look", Map.of());
        }
    }
}
