package org.asynctool.agent.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.asynctool.environment.Episode;
import org.asynctool.task.Task;
import org.asynctool.testing.Episodes;
import org.asynctool.trace.TraceEvent;
import org.junit.jupiter.api.Test;

/** Episodes that run at the same time share one limit of requests. */
class ConcurrencyTest {

    private final Task task = Episodes.desk("\"read\": {}", "");

    @Test
    void neverAsksMoreOftenAtOnceThanAllowed() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (MockWebServer server = new MockWebServer()) {
            server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    Thread.yield();
                    inside.decrementAndGet();
                    return Chat.answer("A", "done").plain();
                }
            });
            server.start();
            ChatAgent agent = ChatAgent.openAi(server.url("/v1").toString())
                    .model("tiny")
                    .concurrentRequests(2)
                    .build();

            for (Future<Episode> episode : inParallel(agent)) {
                assertThat(Episodes.events(episode.get(), TraceEvent.Answered.class))
                        .hasSize(1);
            }
        }
        assertThat(most.get()).isBetween(1, 2);
    }

    private List<Future<Episode>> inParallel(ChatAgent agent) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<Episode>> episodes = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                episodes.add(threads.submit(() -> Episodes.run(task, agent)));
            }
            return episodes;
        } finally {
            threads.shutdown();
        }
    }
}
