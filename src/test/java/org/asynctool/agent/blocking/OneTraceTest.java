package org.asynctool.agent.blocking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.asynctool.task.Task;
import org.asynctool.testing.Episodes;
import org.asynctool.trace.Trace;
import org.asynctool.world.ToolResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;

/** Twenty threads, a thousand times. */
class OneTraceTest {

    private static final int THREADS = 20;

    private final Task task = Episodes.desk(
            "\"look\": {\"readOnly\": true}, \"take\": {}",
            ", \"latency\": {\"default\": {\"uniform\": [\"100ms\", \"9s\"]}}, \"seed\": 3");

    @Test
    void twentyThreadsGiveOneTrace() {
        assertOneTrace(1_000, BlockingAgent.of(OneTraceTest::twentyThreads));
    }

    @Test
    void threadsThatParkElsewhereGiveOneTraceToo() {
        assertOneTrace(100, BlockingAgent.of(OneTraceTest::parkElsewhere));
    }

    @Test
    @EnabledForJreRange(minVersion = 24)
    void virtualThreadsGiveTheEventsOfPlatformThreads() {
        assertSameEvents(100, OneTraceTest::twentyThreads);
        assertSameEvents(100, OneTraceTest::parkElsewhere);
    }

    @Test
    @EnabledForJreRange(maxVersion = 23)
    void virtualThreadsAreRefusedWhereSynchronizedPinsThem() {
        BlockingAgent platform = BlockingAgent.of(OneTraceTest::twentyThreads);

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(platform::onVirtualThreads)
                .withMessage("virtual threads need JDK 24 or later, since 'synchronized' pins them before; this is JDK "
                        + Runtime.version().feature() + ". Leave them out for platform threads");
    }

    @Test
    void anotherScheduleIsAnotherTraceThatSaysSo() {
        BlockingAgent agent = BlockingAgent.of(OneTraceTest::twentyThreads);
        Trace first = trace(agent.schedule(1));

        assertThat(first.header().agent().labels()).containsExactly("schedule=1");
        assertThat(first).isEqualTo(trace(agent.schedule(1)));
        assertThat(first.events()).isNotEqualTo(trace(agent.schedule(2)).events());
    }

    private void assertOneTrace(int times, BlockingAgent agent) {
        Set<Trace> traces = new HashSet<>();
        for (int i = 0; i < times; i++) {
            traces.add(trace(agent));
        }
        assertThat(traces).hasSize(1);
    }

    private void assertSameEvents(int times, AgentBody body) {
        BlockingAgent platform = BlockingAgent.of(body);
        BlockingAgent virtual = platform.onVirtualThreads();
        assertOneTrace(times, virtual);
        assertThat(trace(virtual).events()).isEqualTo(trace(platform).events());
    }

    private Trace trace(BlockingAgent agent) {
        return Episodes.run(task, agent).trace();
    }

    private static void twentyThreads(AgentTools tools) throws Exception {
        List<Future<?>> all = new ArrayList<>();
        for (int n = 0; n < THREADS; n++) {
            int number = n;
            all.add(tools.executor().submit(() -> {
                tools.call("A", "look", Map.of("n", number));
                CompletableFuture<ToolResult> future = tools.callAsync("A", "take", Map.of("n", number % 3));
                tools.sleep(Duration.ofMillis(100 * number));
                tools.call("A", "look", Map.of("sum", future.join().asText().length()));
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        tools.answer("A", "done");
    }

    private static void parkElsewhere(AgentTools tools) throws Exception {
        CountDownLatch looked = new CountDownLatch(THREADS);
        LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
        ReentrantLock lock = new ReentrantLock();
        for (int n = 0; n < THREADS; n++) {
            int number = n;
            tools.executor().execute(() -> {
                tools.call("A", "look", Map.of("n", number));
                looked.countDown();
                lock.lock();
                try {
                    tools.call("A", "take", Map.of("n", number % 3));
                } finally {
                    lock.unlock();
                }
                queue.add(number);
            });
        }
        looked.await();
        CompletableFuture.allOf(
                        tools.callAsync("A", "look", Map.of("x", 1)), tools.callAsync("A", "look", Map.of("x", 2)))
                .join();
        for (int n = 0; n < THREADS; n++) {
            tools.call("A", "look", Map.of("got", queue.take()));
        }
        tools.answer("A", "done");
    }
}
