package org.asynctool.agent.blocking;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Twenty threads, a thousand times. */
class OneTraceTest {

    private static final int THREADS = 20;

    private final Task task = Episodes.desk(
            "\"look\": {\"readOnly\": true}, \"take\": {}",
            ", \"latency\": {\"default\": {\"uniform\": [\"100ms\", \"9s\"]}}, \"seed\": 3");

    @Test
    void twentyThreadsGiveOneTrace() {
        assertOneTrace(1_000, OneTraceTest::twentyThreads);
    }

    @Test
    void threadsThatParkElsewhereGiveOneTraceToo() {
        assertOneTrace(200, OneTraceTest::parkElsewhere);
    }

    private void assertOneTrace(int times, AgentBody body) {
        Set<Trace> traces = new HashSet<>();
        for (int i = 0; i < times; i++) {
            traces.add(Episodes.run(task, BlockingAgent.of(body)).trace());
        }
        assertThat(traces).hasSize(1);
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
