package org.asynctool.environment;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The only place of this package that knows the machine's clock: runs an episode on a daemon thread and
 * gives it up when its time is over. The thread is interrupted, and refused from then on.
 */
final class WallClock {

    private static final AtomicInteger THREADS = new AtomicInteger();

    // Idle threads end after a minute, and none keeps the JVM alive.
    private static final ExecutorService EPISODES = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "asynctool-episode-" + THREADS.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    });

    private WallClock() {}

    /** Leave to go on, until the time is over. */
    static final class Lease {

        private final AtomicBoolean over = new AtomicBoolean();

        /** Stops a thread that was given up. */
        void require() {
            if (over.get()) {
                throw new IllegalStateException("the wall-clock limit has passed");
            }
        }

        private void end() {
            over.set(true);
        }
    }

    /** An episode, or anything else that must end in time. */
    @FunctionalInterface
    interface Work<T> {

        /** Does the work; asks the lease before it changes anything that others see. */
        T run(Lease lease);
    }

    static <T> T run(Work<T> work, Duration limit) throws TimeoutException, InterruptedException {
        return run(work, limit, () -> {});
    }

    /**
     * Runs work on a thread of its own.
     *
     * @param beforeItIsGivenUp what to do when the time is over, before the thread is interrupted
     */
    static <T> T run(Work<T> work, Duration limit, Runnable beforeItIsGivenUp)
            throws TimeoutException, InterruptedException {
        Lease lease = new Lease();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Callable<T> episode = () -> {
            Thread.currentThread().setContextClassLoader(loader);
            return work.run(lease);
        };
        Future<T> future = EPISODES.submit(episode);
        try {
            return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw unwrapped(e.getCause());
        } catch (TimeoutException e) {
            lease.end();
            beforeItIsGivenUp.run();
            future.cancel(true);
            throw e;
        } catch (InterruptedException e) {
            lease.end();
            future.cancel(true);
            throw e;
        }
    }

    private static RuntimeException unwrapped(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
    }
}
