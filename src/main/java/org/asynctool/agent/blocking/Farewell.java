package org.asynctool.agent.blocking;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** Waits for threads to end. */
final class Farewell {

    private Farewell() {}

    /** Returns those that have not ended in time. */
    static List<Member> to(List<Member> members, long atMostNanos) {
        boolean interrupted = Thread.interrupted();
        long until = System.nanoTime() + atMostNanos;
        for (Member member : members) {
            interrupted |= join(member.thread(), until);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return members.stream().filter(member -> member.thread().isAlive()).toList();
    }

    /** Returns whether the calling thread was interrupted meanwhile. */
    private static boolean join(Thread thread, long untilNanos) {
        boolean interrupted = false;
        long left = untilNanos - System.nanoTime();
        while (left > 0 && thread.isAlive()) {
            try {
                thread.join(TimeUnit.NANOSECONDS.toMillis(left) + 1);
            } catch (InterruptedException e) {
                interrupted = true;
            }
            left = untilNanos - System.nanoTime();
        }
        return interrupted;
    }
}
