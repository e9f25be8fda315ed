package org.asynctool.agent.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import org.asynctool.agent.http.FlakyServer.Failure;
import org.asynctool.metric.Metrics;
import org.asynctool.metric.Scorecard;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.testing.Episodes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A thousand tasks, of three providers under one key, against a server that fails one request in five: no task is lost,
 * no cost is counted twice, no limit is exceeded, and nothing is left behind.
 */
@Timeout(120)
class LoadTest {

    private static final int TASKS = 1_000;
    private static final int THREADS = 32;
    private static final int CONCURRENT = 16;
    private static final long REQUESTS = 450;
    private static final long TOKENS = 300_000;

    /** What is a minute elsewhere. The agents' one is longer by the time that requests may take to the server. */
    private static final Duration SPAN = Duration.ofSeconds(2);

    private static final long HEAP_BYTES = 16_000_000;

    private final Logger log = Logger.getLogger(MockWebServer.class.getName());
    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    private final MockWebServer server = new MockWebServer();
    private final FlakyServer flaky = new FlakyServer(server, SPAN.toNanos());
    private final OkHttpClient http = new OkHttpClient();
    private final ChatLimits limits = ChatLimits.builder()
            .concurrentRequests(CONCURRENT)
            .requestsPerMinute((int) REQUESTS)
            .tokensPerMinute(TOKENS)
            .clock(Ticker.SYSTEM, SPAN.plusMillis(500))
            .build();

    @BeforeEach
    void start() throws Exception {
        log.setLevel(Level.OFF);
        server.setDispatcher(flaky);
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
        log.setLevel(null);
    }

    @Test
    void aThousandTasksLoseNothing() throws Exception {
        String url = server.url("/v1").toString();
        List<ChatAgent> agents = Stream.of(
                        ChatAgent.openAi(url).streaming(),
                        ChatAgent.openAiResponses(url),
                        ChatAgent.anthropic(url).streaming())
                .map(this::agent)
                .toList();

        List<Scorecard> cards = play(agents, 0, TASKS / 5);
        long heap = heapInUse();
        long tokens = tokens(cards);
        cards = play(agents, TASKS / 5, TASKS);
        tokens += tokens(cards);
        cards = List.of();

        assertThat(heapInUse() - heap).as("growth of the heap").isLessThan(HEAP_BYTES);
        assertThat(tokens).isEqualTo(tokensOfAcceptedAnswers());
        assertThat(flaky.mostInside()).isBetween(2, CONCURRENT);
        assertThat(flaky.mostRequests()).isBetween(1L, REQUESTS);
        assertThat(flaky.mostTokens()).isBetween(1L, TOKENS);
        assertThat(flaky.tooEarly()).isEmpty();
        assertThat(flaky.failures()).containsOnlyKeys(Failure.values());
        assertThat(http.dispatcher().runningCallsCount()).isZero();
        assertThat(http.connectionPool().connectionCount())
                .isEqualTo(http.connectionPool().idleConnectionCount());
        assertThat(threadsInUse()).isEmpty();
    }

    /** Plays tasks, each of which succeeds. */
    private static List<Scorecard> play(List<ChatAgent> agents, int from, int to) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Scorecard>> episodes = new ArrayList<>();
            for (int n = from; n < to; n++) {
                Task task = task(n);
                ChatAgent agent = agents.get(n % agents.size());
                episodes.add(threads.submit(() -> Episodes.run(task, agent).scorecard()));
            }
            List<Scorecard> cards = new ArrayList<>();
            for (Future<Scorecard> episode : episodes) {
                cards.add(episode.get());
            }
            assertThat(cards).hasSize(to - from).allMatch(Scorecard::success);
            return cards;
        } finally {
            threads.shutdown();
        }
    }

    private static Task task(int number) {
        return Tasks.parse("""
                {"version": 1, "id": "desk-%d", "subTasks": [{"id": "A", "requests": ["Read the number %d."],
                 "worlds": {"desk": {"tools": {"read": {}}}}, "goal": {"state": "any"},
                 "reference": [{"id": "a1", "tool": "read", "arguments": {}}]}]}
                """.formatted(number, number));
    }

    /** With five attempts one request in 3,000 would be lost to such a server, as it says. */
    private ChatAgent agent(ChatAgentBuilder agent) {
        return agent.model("flaky")
                .httpClient(http)
                .limits(limits)
                .readTimeout(Duration.ofMillis(400))
                .patience(new Patience(12, 10, 60_000))
                .build();
    }

    private static long tokens(List<Scorecard> cards) {
        return cards.stream()
                .mapToLong(card -> Math.round(card.value(Metrics.COST_TOKENS).orElseThrow()))
                .sum();
    }

    /** Each task takes two answers, whose output is the number of the task. */
    private static long tokensOfAcceptedAnswers() {
        return IntStream.range(0, TASKS)
                .mapToLong(n -> 2 * (FlakyServer.INPUT_TOKENS + n))
                .sum();
    }

    private long heapInUse() {
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    /** The threads that are still busy with a model. */
    private static List<Thread> threadsInUse() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> Stream.of(thread.getValue())
                        .anyMatch(frame -> frame.getClassName().equals(ModelClient.class.getName())))
                .map(entry -> entry.getKey())
                .toList();
    }
}
