package org.asynctool.agent.blocking;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The virtual time as Java code reads it; the episode began at the epoch. */
final class VirtualClock extends Clock {

    private final ZoneId zone;
    private final Now now;

    /** The current virtual time. */
    private static final class Now {
        volatile long millis;
    }

    VirtualClock() {
        this(ZoneOffset.UTC, new Now());
    }

    private VirtualClock(ZoneId zone, Now now) {
        this.zone = zone;
        this.now = now;
    }

    void set(long virtualMillis) {
        now.millis = virtualMillis;
    }

    @Override
    public long millis() {
        return now.millis;
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(now.millis);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new VirtualClock(other, now);
    }
}
