package org.asynctool.agent.blocking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.asynctool.environment.CouldNotRunException;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.task.Task;
import org.asynctool.testing.DeskWorldFactory;
import org.asynctool.testing.Episodes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Agents that cannot go on: each is told why, and leaves no thread behind. */
class CannotGoOnTest {

    private final Task task = Episodes.desk("\"look\": {\"readOnly\": true}", "");
    private boolean threadsMayBeLeft;

    @AfterEach
    void noThreadIsLeft() throws InterruptedException {
        for (Thread left : threadsOfAgents()) {
            assertThat(threadsMayBeLeft).as("%s may be left", left).isTrue();
            left.join();
        }
    }

    private static List<Thread> threadsOfAgents() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("agent-"))
                .toList();
    }

    @Test
    void deadlockShowsEveryThreadAndWhatItWaitsFor() {
        CountDownLatch never = new CountDownLatch(1);

        assertThat(failure(tools -> {
                    tools.executor().execute(() -> awaitQuietly(never));
                    tools.call("A", "look", Map.of());
                    tools.executor()
                            .submit(() -> tools.sleep(Duration.ofSeconds(5)))
                            .get();
                    awaitQuietly(never);
                }))
                .startsWith("agent 'mine' threw in turn 3 at t=9.000s: deadlock at t=9.000s: every thread of the agent"
                        + " is blocked, and no result, time-out or request can come that one of them waits for\n"
                        + "  thread 'agent-0-main' is waiting for a java.util.concurrent.CountDownLatch$Sync\n")
                .contains("\n  thread 'agent-1' is waiting for a java.util.concurrent.CountDownLatch$Sync\n")
                .contains("    at org.asynctool.agent.blocking.CannotGoOnTest.awaitQuietly(CannotGoOnTest.java:")
                .doesNotContain("agent-2");
    }

    @Test
    void joinOfAPlainFutureThatNobodyCompletesIsADeadlockAndTheThreadIsNamed() {
        CompletableFuture<String> plain = new CompletableFuture<>();
        try {
            assertThat(failure(tools -> plain.join()))
                    .contains("deadlock at t=0.000s")
                    .contains("thread 'agent-0-main' is waiting for a java.util.concurrent.CompletableFuture$Signaller")
                    .contains("\nthreads of the agent ignore their interruption. They are given up, and the tools are"
                            + " refused to them from now on\n  thread 'agent-0-main'");
        } finally {
            plain.complete("over");
        }
        threadsMayBeLeft = true;
    }

    @Test
    void waitForAFutureOfTheToolsThatNobodyCompletesIsADeadlockWithoutALostThread() {
        assertThat(failure(tools -> tools.join(new CompletableFuture<>())))
                .contains("deadlock at t=0.000s")
                .contains("thread 'agent-0-main' waits for a future of the agent\n")
                .doesNotContain("ignore");
    }

    @Test
    void threadThatIgnoresItsInterruptionIsNamedAndRefused() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<Throwable> refused = new CompletableFuture<>();

        String message = failure(tools -> {
            tools.executor().execute(() -> {
                awaitStubbornly(release);
                try {
                    tools.call("A", "look", Map.of());
                } catch (Throwable e) {
                    refused.complete(e);
                }
            });
            throw new IllegalStateException("no more");
        });
        release.countDown();

        assertThat(message)
                .contains("threads of the agent ignore their interruption. They are given up, and the tools are refused"
                        + " to them from now on\n  thread 'agent-1' is waiting for a"
                        + " java.util.concurrent.CountDownLatch$Sync\n")
                .contains("CannotGoOnTest.awaitStubbornly(");
        assertThat(refused.get()).hasMessageContaining("the episode of this agent is over");
        threadsMayBeLeft = true;
    }

    @Test
    void foreignThreadIsRefusedAndNamed() {
        assertThat(failure(tools -> {
                    Thread thread = new Thread(() -> tools.call("A", "look", Map.of()), "stranger");
                    thread.setUncaughtExceptionHandler((same, e) -> {});
                    thread.start();
                    thread.join();
                    tools.sleep(Duration.ofSeconds(1));
                }))
                .startsWith("agent 'mine' threw in turn 1 at t=0.000s: thread 'stranger' asked for a call of 'look',"
                        + " but it is none of this agent's threads, so that it cannot wait in virtual time. Start"
                        + " threads with tools.executor(), and give it to supplyAsync() and parallel frameworks\n")
                .contains("CannotGoOnTest.lambda$")
                .contains("\n  thread 'agent-0-main' ");
    }

    @Test
    void exceptionInAThreadOfThePoolEndsTheEpisode() {
        assertThat(failure(tools -> {
                    tools.executor().execute(() -> {
                        tools.sleep(Duration.ofSeconds(1));
                        throw new IllegalStateException("no seats");
                    });
                    tools.sleep(Duration.ofHours(1));
                }))
                .isEqualTo("agent 'mine' threw in turn 2 at t=2.000s: thread 'agent-1' threw"
                        + " java.lang.IllegalStateException: no seats");
    }

    @Test
    void interruptionEndsTheWait() {
        assertThat(failure(tools -> {
                    Thread.currentThread().interrupt();
                    tools.call("A", "look", Map.of());
                }))
                .contains("thread 'agent-0-main' was interrupted while it waited for call c1 of 'look'");
    }

    @Test
    void taskThatIsCancelledIsInterruptedInItsWait() {
        AtomicBoolean interrupted = new AtomicBoolean();

        assertThat(failure(tools -> {
                    var task = tools.executor().submit(() -> {
                        try {
                            tools.sleep(Duration.ofHours(1));
                        } catch (AgentInterruptedException e) {
                            interrupted.set(true);
                        }
                    });
                    tools.sleep(Duration.ofSeconds(1));
                    task.cancel(true);
                    tools.sleep(Duration.ofSeconds(1));
                    task.get();
                }))
                .contains(
                        "java.util.concurrent.CancellationException: a task of the executor was cancelled by the agent");
        assertThat(interrupted).isTrue();
    }

    @Test
    void futureThatIsCancelledIsNamed() {
        assertThat(failure(tools -> {
                    var future = tools.callAsync("A", "look", Map.of());
                    future.cancel(true);
                    future.join();
                }))
                .contains("java.util.concurrent.CancellationException: call c1 of 'look' was cancelled by the agent");
    }

    @Test
    void executorThatTheAgentHasShutDownTakesNoFurtherTask() {
        assertThat(failure(tools -> {
                    tools.executor().shutdown();
                    tools.executor().execute(() -> {});
                }))
                .contains("java.util.concurrent.RejectedExecutionException: the agent has shut down tools.executor()");
    }

    @Test
    void agentThatSpinsIsEndedByTheWallClockLimit() {
        AtomicBoolean stop = new AtomicBoolean();

        assertThat(failure(
                        tools -> {
                            while (!stop.get() && !Thread.currentThread().isInterrupted()) {
                                Thread.onSpinWait();
                            }
                        },
                        Duration.ofMillis(300)))
                .contains("used up the wall-clock limit of 300 ms")
                .contains("\nits threads were then\n  thread 'agent-0-main' runs\n    at ")
                .contains("org.asynctool.agent.blocking.CannotGoOnTest.lambda$");
        threadsMayBeLeft = true;
        stop.set(true);
    }

    private String failure(AgentBody body) {
        return failure(body, Duration.ofSeconds(20));
    }

    private String failure(AgentBody body, Duration limit) {
        var environment = EnvironmentFactory.builder(task)
                .worlds(DeskWorldFactory.worlds())
                .wallClock(limit)
                .build()
                .environment(1);
        return catchThrowableOfType(
                        CouldNotRunException.class,
                        () -> environment.run(BlockingAgent.of(body).named("mine")))
                .getMessage();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitStubbornly(CountDownLatch latch) {
        boolean over = false;
        while (!over) {
            try {
                latch.await();
                over = true;
            } catch (InterruptedException e) {
                // Not in the least.
            }
        }
    }
}
