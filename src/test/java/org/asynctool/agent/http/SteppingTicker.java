package org.asynctool.agent.http;

import java.time.Duration;
import java.util.concurrent.locks.Condition;

/** A clock that stands still, and jumps whenever somebody waits for it. For one thread that waits. */
final class SteppingTicker implements Ticker {

    private long nanos = Long.MAX_VALUE - Duration.ofMinutes(5).toNanos();

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public void await(Condition change, long nanos) {
        pass(Duration.ofNanos(nanos));
    }

    synchronized void pass(Duration time) {
        nanos += time.toNanos();
    }
}
