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
import java.util.function.Supplier;

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

    private static final Duration LONGEST_WAIT = Duration.ofDays(365);

    private WallClock() {}

    /** Leave to go on, until the time is over. */
    static final class Lease {

        private final AtomicBoolean over = new AtomicBoolean();
        private volatile Supplier<Duration> waited = () -> Duration.ZERO;

        /** Says how much of the time that passes does not count. */
        void exempt(Supplier<Duration> waitedSoFar) {
            waited = waitedSoFar;
        }

        /** Stops a thread that was given up. */
        void require() {
            if (over.get()) {
                throw new IllegalStateException("the wall-clock limit has passed");
            }
        }

        private void end() {
            over.set(true);
        }

        // What an agent throws here must not reach the caller, who has nobody to blame for it.
        private Duration waited() {
            try {
                Duration told = waited.get();
                if (told == null || told.isNegative()) {
                    return Duration.ZERO;
                }
                return told.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : told;
            } catch (RuntimeException | StackOverflowError e) {
                return Duration.ZERO;
            }
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
            return inTime(future, lease, limit);
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

    /** Waits for as long as the work has not used up its limit; what it waited itself is added when that is over. */
    private static <T> T inTime(Future<T> work, Lease lease, Duration limit)
            throws ExecutionException, TimeoutException, InterruptedException {
        Duration added = Duration.ZERO;
        for (long millis = limit.toMillis(); ; ) {
            try {
                return work.get(millis, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                millis = lease.waited().minus(added).toMillis();
                if (millis <= 0) {
                    throw new TimeoutException(
                            added.isZero() ? "" : ", beside " + added.toMillis() + " ms of waiting for leave");
                }
                added = added.plusMillis(millis);
            }
        }
    }

    private static RuntimeException unwrapped(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
    }
}
