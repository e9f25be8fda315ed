package org.asynctool.agent.blocking;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.TimeUnit;

/** Gives every task a thread of its own. */
final class AgentExecutor extends AbstractExecutorService {

    private final Desk desk;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean shutDown;

    AgentExecutor(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(Runnable task) {
        desk.requireOwnThread("a task for tools.executor()");
        desk.crew().enter();
        if (shutDown) {
            throw new RejectedExecutionException(
                    "the agent has shut down tools.executor(), so that it takes no further task; the executor ends"
                            + " with the episode, and need not be shut down");
        }
        threads.add(desk.start("", task::run));
        desk.crew().pause();
    }

    @Override
    protected <T> RunnableFuture<T> newTaskFor(Callable<T> work) {
        return new AgentTask<>(desk, work);
    }

    @Override
    protected <T> RunnableFuture<T> newTaskFor(Runnable work, T value) {
        return new AgentTask<>(desk, Executors.callable(work, value));
    }

    @Override
    public void shutdown() {
        shutDown = true;
    }

    /** Interrupts the threads; no task waits for one. */
    @Override
    public List<Runnable> shutdownNow() {
        shutDown = true;
        threads.forEach(Thread::interrupt);
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return shutDown;
    }

    @Override
    public boolean isTerminated() {
        return shutDown && threads.stream().noneMatch(desk.crew()::isAtWork);
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        desk.requireOwnThread("awaitTermination() of tools.executor()");
        desk.crew()
                .await(Wait.until(
                        Wait.Kind.THREADS,
                        "the end of all threads of the executor",
                        this::isTerminated,
                        desk.untilMillis(timeout, unit)));
        return isTerminated();
    }
}
