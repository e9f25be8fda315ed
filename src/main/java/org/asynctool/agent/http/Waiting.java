package org.asynctool.agent.http;

import java.io.IOException;
import java.time.Duration;

/** How long an episode has waited to send its requests, the wait that goes on included. Read by other threads. */
final class Waiting {

    private final Ticker ticker;
    private long nanos;
    private long began;
    private boolean waits;

    Waiting(Ticker ticker) {
        this.ticker = ticker;
    }

    /** Something to wait for. */
    @FunctionalInterface
    interface Wait<T> {

        /** Waits. */
        T run() throws IOException, InterruptedException;
    }

    /** A pause. */
    @FunctionalInterface
    interface Rest {

        /** Waits. */
        void run() throws IOException, InterruptedException;
    }

    /** Counts the time until something is there. */
    <T> T until(Wait<T> wait) throws IOException, InterruptedException {
        set(true);
        try {
            return wait.run();
        } finally {
            set(false);
        }
    }

    /** Counts the time of a pause. */
    void during(Rest rest) throws IOException, InterruptedException {
        until(() -> {
            rest.run();
            return true;
        });
    }

    /** Returns how long it was until now. */
    synchronized Duration total() {
        return Duration.ofNanos(waits ? nanos + ticker.nanos() - began : nanos);
    }

    private synchronized void set(boolean waitsNow) {
        nanos = total().toNanos();
        began = ticker.nanos();
        waits = waitsNow;
    }
}
