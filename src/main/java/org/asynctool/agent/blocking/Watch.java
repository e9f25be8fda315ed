package org.asynctool.agent.blocking;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds threads that are parked where they do not tell us. Where nothing certain is known of what a thread is parked
 * on, it counts as parked once it did not move for a while, in which other threads, that were ready later, were given
 * a processor several times: on a busy machine the while is longer.
 */
final class Watch {

    /** What a thread was found doing. */
    enum Verdict {
        /** It runs, may run at any moment, or waits for something outside of the agent. */
        MOVING,
        /** It is parked until somebody releases it. */
        PARKED,
        /** It is parked until somebody releases it or some real time has passed. */
        PARKED_FOR_A_WHILE
    }

    private static final long WHILE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final int CANARIES = 3;

    /**
     * A thread as it was seen.
     *
     * @param state what the JVM says of it
     * @param blocker what it is parked on
     * @param steps how often it came by here
     * @param handOvers how often the baton was handed on
     */
    private record Sight(Thread.State state, @Nullable Object blocker, long steps, long handOvers) {

        boolean isSame(Sight other) {
            return state == other.state
                    && blocker == other.blocker
                    && steps == other.steps
                    && handOvers == other.handOvers;
        }
    }

    private record Seen(Sight sight, long sinceNanos, int canaries) {}

    private final Map<Member, Seen> seen = new LinkedHashMap<>();

    Verdict look(Member member, long handOvers, LongPredicate ofTheAgent) {
        Thread.State state = member.thread().getState();
        if (!isParked(state) || member.isInRealTime() || member.isInside()) {
            seen.remove(member);
            return Verdict.MOVING;
        }
        return switch (Blocker.of(member.thread(), state, ofTheAgent)) {
            case RELEASED, REAL_TIME -> {
                seen.remove(member);
                yield Verdict.MOVING;
            }
            case HELD -> verdict(state);
            case UNKNOWN -> staysThere(member, state, handOvers) ? verdict(state) : Verdict.MOVING;
        };
    }

    void forget(Member member) {
        seen.remove(member);
    }

    private boolean staysThere(Member member, Thread.State state, long handOvers) {
        Sight sight = new Sight(state, LockSupport.getBlocker(member.thread()), member.steps(), handOvers);
        Seen before = seen.get(member);
        if (before == null || !before.sight().isSame(sight)) {
            seen.put(member, new Seen(sight, System.nanoTime(), 0));
            return false;
        }
        if (before.canaries() < CANARIES) {
            sendCanary();
            seen.put(member, new Seen(sight, before.sinceNanos(), before.canaries() + 1));
            return false;
        }
        return System.nanoTime() - before.sinceNanos() >= WHILE_NANOS;
    }

    private static void sendCanary() {
        Thread canary = new Thread(() -> {}, "agent-canary");
        canary.setDaemon(true);
        canary.start();
        try {
            canary.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isParked(Thread.State state) {
        return state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING || state == Thread.State.BLOCKED;
    }

    private static Verdict verdict(Thread.State state) {
        return state == Thread.State.TIMED_WAITING ? Verdict.PARKED_FOR_A_WHILE : Verdict.PARKED;
    }
}
