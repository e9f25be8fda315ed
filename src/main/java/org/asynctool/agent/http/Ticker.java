package org.asynctool.agent.http;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/** The machine's clock, as far as limits of requests need it; tests have their own. */
interface Ticker {

    /** The clock of this machine. */
    Ticker SYSTEM = new Ticker() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void await(Condition change, long nanos) throws InterruptedException {
            change.awaitNanos(nanos);
        }
    };

    /** Returns nanoseconds since some moment; only differences mean anything. */
    long nanos();

    /** Returns when there may be a change, and at the latest after so many nanoseconds. */
    void await(Condition change, long nanos) throws InterruptedException;

    /** Returns the milliseconds that have passed since then. */
    default long millisSince(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos() - nanos);
    }
}
