package org.asynctool.agent.blocking;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.asynctool.agent.blocking.Member.State;

/** Lets threads run until every one of them is blocked, wherever they are. Used by the thread of the episode. */
final class Overseer {

    private static final long FIRST_LOOK_NANOS = TimeUnit.MICROSECONDS.toNanos(50);
    private static final long LAST_LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    /** Nobody who is parked elsewhere moved for so long: nobody will. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private enum Calm {
        SOMEBODY_MOVES,
        SOMEBODY_IS_READY,
        NOBODY_MOVES
    }

    private final Baton baton;
    private final Watch watch = new Watch();
    private long changesWhenBlocked;

    Overseer(Baton baton) {
        this.baton = baton;
    }

    /** Returns when every thread is blocked, or the agent has failed. */
    void runUntilBlocked() throws InterruptedException {
        baton.lock().lockInterruptibly();
        try {
            long pauseNanos = FIRST_LOOK_NANOS;
            while (!baton.hasFailedHeld()) {
                if (baton.holderHeld().isEmpty() && baton.handOnHeld()) {
                    pauseNanos = FIRST_LOOK_NANOS;
                }
                Calm calm = baton.holderHeld().isPresent() ? Calm.SOMEBODY_MOVES : calm();
                if (calm == Calm.NOBODY_MOVES) {
                    changesWhenBlocked = baton.changesHeld();
                    return;
                }
                if (calm == Calm.SOMEBODY_MOVES) {
                    baton.changed().awaitNanos(pauseNanos);
                    pauseNanos = Math.min(2 * pauseNanos, LAST_LOOK_NANOS);
                    takeBatonFromParked();
                }
            }
        } finally {
            baton.lock().unlock();
        }
    }

    /**
     * Tells whether it stays so that every thread is blocked, although some are parked where we cannot see why. One that
     * came back or ended meanwhile was not.
     */
    boolean staysBlocked() throws InterruptedException {
        long began = System.nanoTime();
        baton.lock().lockInterruptibly();
        try {
            boolean blocked = isStillBlockedHeld();
            while (blocked
                    && !baton.membersHeld(State.PARKED).isEmpty()
                    && System.nanoTime() - began < PATIENCE_NANOS) {
                baton.changed().awaitNanos(LAST_LOOK_NANOS);
                blocked = isStillBlockedHeld();
            }
            return blocked;
        } finally {
            baton.lock().unlock();
        }
    }

    private boolean isStillBlockedHeld() {
        return !baton.hasFailedHeld() && baton.changesHeld() == changesWhenBlocked && calm() == Calm.NOBODY_MOVES;
    }

    private void takeBatonFromParked() {
        baton.holderHeld()
                .filter(holder -> look(List.of(holder)) != Watch.Verdict.MOVING)
                .ifPresent(baton::takeFromHeld);
    }

    /** Looks at the threads that are parked elsewhere; those that were released go on when nobody else could. */
    private Calm calm() {
        List<Member> parked = baton.membersHeld(State.PARKED);
        List<Member> released = baton.membersHeld(State.RELEASED);
        Watch.Verdict verdict = parked.isEmpty() ? Watch.Verdict.PARKED : look(parked);
        if (verdict != Watch.Verdict.MOVING && !released.isEmpty()) {
            released.forEach(member -> member.becomes(State.READY));
            return Calm.SOMEBODY_IS_READY;
        }
        return verdict == Watch.Verdict.PARKED ? Calm.NOBODY_MOVES : Calm.SOMEBODY_MOVES;
    }

    private Watch.Verdict look(List<Member> parked) {
        return watch.look(parked, baton.changesHeld(), this::isOfTheAgent);
    }

    @SuppressWarnings("deprecation") // the other name of getId() came with JDK 19
    private boolean isOfTheAgent(long thread) {
        return baton.membersHeld().stream().anyMatch(member -> member.thread().getId() == thread);
    }
}
