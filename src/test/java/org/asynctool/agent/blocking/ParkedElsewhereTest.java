package org.asynctool.agent.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.asynctool.task.Task;
import org.asynctool.testing.Episodes;
import org.junit.jupiter.api.Test;

/** Threads that block where the tools do not see it. Think time 1 s, each call takes 2 s. */
class ParkedElsewhereTest {

    private final Task task = Episodes.desk("\"look\": {\"readOnly\": true}", "");
    private final List<Object> seen = Collections.synchronizedList(new ArrayList<>());

    @Test
    void latch() {
        CountDownLatch looked = new CountDownLatch(2);
        run(tools -> {
            tools.executor().execute(() -> lookThen(tools, looked::countDown));
            tools.executor().execute(() -> lookThen(tools, looked::countDown));
            looked.await();
            tools.call("A", "look", Map.of("last", true));
        });

        assertThat(seen).containsExactly(3_000L, 3_000L, 6_000L);
    }

    @Test
    void lockThatIsHeldDuringACall() {
        ReentrantLock lock = new ReentrantLock();
        run(tools -> both(tools, () -> {
            lock.lock();
            try {
                look(tools);
            } finally {
                lock.unlock();
            }
        }));

        assertThat(seen).containsExactly(3_000L, 6_000L, 6_000L);
    }

    @Test
    void monitorThatIsHeldDuringACall() {
        Object monitor = new Object();
        run(tools -> both(tools, () -> {
            synchronized (monitor) {
                look(tools);
            }
        }));

        assertThat(seen).containsExactly(3_000L, 6_000L, 6_000L);
    }

    @Test
    void waitAndNotify() {
        Object monitor = new Object();
        List<String> news = new ArrayList<>();
        run(tools -> {
            tools.executor()
                    .execute(() -> lookThen(tools, () -> {
                        synchronized (monitor) {
                            news.add("there");
                            monitor.notifyAll();
                        }
                    }));
            synchronized (monitor) {
                while (news.isEmpty()) {
                    monitor.wait();
                }
            }
        });

        assertThat(seen).containsExactly(3_000L, 3_000L);
    }

    @Test
    void queuesWithAndWithoutTimeout() {
        BlockingQueue<String> queue = new LinkedBlockingQueue<>();
        run(tools -> {
            tools.executor().execute(() -> lookThen(tools, () -> queue.add("first")));
            seen.add(queue.take());
            tools.executor().execute(() -> queue.add("second"));
            seen.add(queue.poll(1, TimeUnit.HOURS));
        });

        assertThat(seen).containsExactly(3_000L, "first", "second", 3_000L);
    }

    @Test
    void semaphoreBarrierAndPhaser() {
        Semaphore semaphore = new Semaphore(0);
        CyclicBarrier barrier = new CyclicBarrier(2);
        Phaser phaser = new Phaser(2);
        run(tools -> {
            Future<?> other = tools.executor().submit(() -> {
                lookThen(tools, semaphore::release);
                barrier.await();
                lookThen(tools, phaser::arrive);
                return null;
            });
            semaphore.acquire();
            barrier.await();
            phaser.awaitAdvance(phaser.arrive());
            other.get();
        });

        assertThat(seen).containsExactly(3_000L, 6_000L, 6_000L);
    }

    @Test
    void plainFutures() {
        run(tools -> {
            FutureTask<Long> task = new FutureTask<>(() -> look(tools));
            CompletableFuture<Long> supplied = CompletableFuture.supplyAsync(() -> look(tools), tools.executor());
            tools.executor().execute(task);
            CompletableFuture.allOf(supplied, tools.callAsync("A", "look", Map.of()))
                    .join();
            seen.add(supplied.get() + task.get());
        });

        assertThat(seen).containsExactly(3_000L, 3_000L, 6_000L, 3_000L);
    }

    private void run(AgentBody body) {
        Episodes.run(task, BlockingAgent.of(tools -> {
            body.run(tools);
            seen.add(tools.clock().millis());
        }));
    }

    private static void both(AgentTools tools, Runnable work) throws Exception {
        Future<?> other = tools.executor().submit(work);
        work.run();
        other.get();
    }

    private long look(AgentTools tools) {
        tools.call("A", "look", Map.of());
        seen.add(tools.clock().millis());
        return tools.clock().millis();
    }

    private void lookThen(AgentTools tools, Runnable next) {
        look(tools);
        next.run();
    }
}
