package org.asynctool.agent.http;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.asynctool.agent.http.ChatException.Kind;

/**
 * Gives leave to send requests, in the order in which it was asked for. Who is first waits for a place, for room in the
 * windows and for the end of a pause that the server asked for; the others wait for being first, so that a large request
 * is not overtaken by small ones for ever.
 */
final class Limiter {

    private final Bounds bounds;
    private final Ticker ticker;
    private final SlidingWindow requests;
    private final SlidingWindow tokens;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Condition> queue = new ArrayDeque<>();
    private int inside;
    private long pausedUntil;

    /**
     * What is allowed.
     *
     * @param concurrent the most requests at once, 1 or more
     * @param requests the most requests within a window, 1 or more
     * @param tokens the most tokens within a window, 1 or more
     * @param window length of a window
     * @param longestWait the longest time that one request waits
     */
    record Bounds(int concurrent, long requests, long tokens, Duration window, Duration longestWait) {}

    Limiter(Bounds bounds, Ticker ticker) {
        this.bounds = bounds;
        this.ticker = ticker;
        requests = new SlidingWindow(bounds.requests(), bounds.window().toNanos());
        tokens = new SlidingWindow(bounds.tokens(), bounds.window().toNanos());
        pausedUntil = ticker.nanos();
    }

    Ticker ticker() {
        return ticker;
    }

    /** Leave to send one request, to be closed when its answer is there or will not come. */
    final class Permit implements AutoCloseable {

        private final SlidingWindow.Entry reserved;

        private Permit(SlidingWindow.Entry reserved) {
            this.reserved = reserved;
        }

        /** Says how many tokens it really took; without that the estimate stands. */
        void took(long count) {
            change(() -> tokens.correct(reserved, count, ticker.nanos()));
        }

        @Override
        public void close() {
            change(() -> inside--);
        }
    }

    /**
     * Waits for leave to send a request.
     *
     * @param estimate how many tokens it may take
     * @throws ChatException if it would have to wait longer than allowed
     */
    Permit take(long estimate) throws ChatException, InterruptedException {
        lock.lockInterruptibly();
        Condition turn = lock.newCondition();
        queue.addLast(turn);
        try {
            await(turn, estimate);
            return enter(estimate);
        } finally {
            queue.remove(turn);
            wakeFirst();
            lock.unlock();
        }
    }

    /** Gives no leave for a while. */
    void pause(long millis) {
        change(() -> {
            long until = ticker.nanos() + TimeUnit.MILLISECONDS.toNanos(millis);
            pausedUntil = pausedUntil - until < 0 ? until : pausedUntil;
        });
    }

    private void await(Condition turn, long estimate) throws ChatException, InterruptedException {
        long began = ticker.nanos();
        for (long wait = nanosToWait(turn, estimate); wait > 0; wait = nanosToWait(turn, estimate)) {
            long left = bounds.longestWait().toNanos() - (ticker.nanos() - began);
            if (left <= 0) {
                throw new ChatException(
                        Kind.NO_PLACE,
                        "was never asked for: the request waited "
                                + bounds.longestWait().toSeconds() + " s for leave to be sent");
            }
            ticker.await(turn, Math.min(wait, left));
        }
    }

    private long nanosToWait(Condition turn, long estimate) {
        if (queue.peekFirst() != turn || inside == bounds.concurrent()) {
            return Long.MAX_VALUE;
        }
        long now = ticker.nanos();
        long room = Math.max(requests.nanosUntilRoomFor(1, now), tokens.nanosUntilRoomFor(estimate, now));
        return Math.max(room, pausedUntil - now);
    }

    private Permit enter(long estimate) {
        inside++;
        long now = ticker.nanos();
        requests.spend(1, now);
        return new Permit(tokens.spend(estimate, now));
    }

    private void change(Runnable what) {
        lock.lock();
        try {
            what.run();
            wakeFirst();
        } finally {
            lock.unlock();
        }
    }

    private void wakeFirst() {
        Condition first = queue.peekFirst();
        if (first != null) {
            first.signal();
        }
    }
}
