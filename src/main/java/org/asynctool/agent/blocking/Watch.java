package org.asynctool.agent.blocking;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether threads are parked where they do not tell us. They are when two looks show the same, so that none
 * of them moved in between. Where nothing certain is known of what a thread is parked on, nothing must move for a
 * while: for much longer than this machine takes at the moment to give a thread a processor.
 */
final class Watch {

    /** What threads were found doing. */
    enum Verdict {
        /** One of them runs, may run at any moment, or waits for something outside of the agent. */
        MOVING,
        /** They are parked until somebody releases them. */
        PARKED,
        /** They are parked until somebody releases them, or for one of them some real time has passed. */
        PARKED_FOR_A_WHILE
    }

    private static final long SHORTEST_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final int CANARIES = 3;
    private static final int CANARY_TIMES = 20;

    /** A thread as it was seen. */
    private record Sight(
            Member member, Thread.State state, @Nullable Object blocker, long steps) {

        boolean isSame(Sight other) {
            return member == other.member && state == other.state && blocker == other.blocker && steps == other.steps;
        }
    }

    private List<Sight> before = List.of();
    private long sceneBefore;
    private long sinceNanos;
    private int canaries;
    private long whileNanos;

    /**
     * Looks at threads.
     *
     * @param members the threads, which do not say what they wait for
     * @param scene stays the same while nobody else runs
     * @param ofTheAgent tells which ids are those of threads of this agent
     */
    Verdict look(List<Member> members, long scene, LongPredicate ofTheAgent) {
        List<Sight> sights = new ArrayList<>();
        boolean certain = true;
        boolean forAWhile = false;
        for (Member member : members) {
            Thread.State state = member.thread().getState();
            Blocker blocker =
                    isParked(member, state) ? Blocker.of(member.thread(), state, ofTheAgent) : Blocker.RELEASED;
            if (blocker == Blocker.RELEASED || blocker == Blocker.REAL_TIME) {
                before = List.of();
                return Verdict.MOVING;
            }
            sights.add(new Sight(member, state, LockSupport.getBlocker(member.thread()), member.steps()));
            certain &= blocker == Blocker.HELD;
            forAWhile |= state == Thread.State.TIMED_WAITING;
        }
        if (!isSame(sights, scene) || !certain && !stayedForAWhile()) {
            return Verdict.MOVING;
        }
        return forAWhile ? Verdict.PARKED_FOR_A_WHILE : Verdict.PARKED;
    }

    private boolean isSame(List<Sight> sights, long scene) {
        boolean same = scene == sceneBefore && sights.size() == before.size();
        for (int i = 0; same && i < sights.size(); i++) {
            same = sights.get(i).isSame(before.get(i));
        }
        if (!same) {
            before = sights;
            sceneBefore = scene;
            sinceNanos = System.nanoTime();
            whileNanos = SHORTEST_NANOS;
            canaries = 0;
        }
        return same;
    }

    private boolean stayedForAWhile() {
        if (canaries < CANARIES) {
            canaries++;
            whileNanos = Math.max(whileNanos, CANARY_TIMES * canaryNanos());
            return false;
        }
        return System.nanoTime() - sinceNanos >= whileNanos;
    }

    /** Returns how long it takes now until a thread that could run does. */
    private static long canaryNanos() {
        long began = System.nanoTime();
        Thread canary = new Thread(() -> {}, "agent-canary");
        canary.setDaemon(true);
        canary.start();
        try {
            canary.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return System.nanoTime() - began;
    }

    private static boolean isParked(Member member, Thread.State state) {
        return !member.isInRealTime()
                && !member.isInside()
                && (state == Thread.State.WAITING
                        || state == Thread.State.TIMED_WAITING
                        || state == Thread.State.BLOCKED);
    }
}
