package org.asynctool.agent.blocking;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.List;
import java.util.concurrent.ForkJoinPool.ManagedBlocker;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What a parked thread is parked on, as far as that can be told for certain. A thread that was unparked still looks
 * parked until the machine gives it a processor; what it is parked on does not have that delay.
 */
enum Blocker {
    /** What it was parked on has let it go. */
    RELEASED,
    /** It is held. */
    HELD,
    /** Nobody can tell; only time shows. */
    UNKNOWN,
    /** It waits for something outside of the agent, in real time. */
    REAL_TIME;

    /** Where threads wait for networks, files and processes. */
    private static final List<String> OUTSIDE =
            List.of("jdk.internal.net.http.", "sun.nio.ch.", "okhttp3.", "okio.", "java.lang.Process");

    static Blocker of(Thread thread, Thread.State state, LongPredicate ofTheAgent) {
        Object blocker = LockSupport.getBlocker(thread);
        Blocker known = UNKNOWN;
        if (blocker instanceof ManagedBlocker managed && isOfFuture(blocker)) {
            known = isReleasable(managed) ? RELEASED : HELD;
        } else if (blocker instanceof FutureTask<?> task) {
            known = task.isDone() ? RELEASED : HELD;
        } else if (blocker != null && blocker.getClass().getName().startsWith("java.util.concurrent.CountDownLatch$")) {
            known = ofLatch(blocker);
        } else if (blocker != null && isVirtual(thread)) {
            known = HELD;
        } else if (state == Thread.State.BLOCKED || blocker instanceof AbstractOwnableSynchronizer) {
            known = ofLock(thread, blocker, ofTheAgent);
        }
        return known != RELEASED && waitsOutside(thread) ? REAL_TIME : known;
    }

    /** Others may have side effects: that of Phaser would lose its thread. */
    private static boolean isOfFuture(Object blocker) {
        return blocker.getClass().getName().startsWith("java.util.concurrent.CompletableFuture");
    }

    /** Whoever unparks a virtual thread makes it look so at once. */
    private static boolean isVirtual(Thread thread) {
        return thread.getClass().getName().equals("java.lang.VirtualThread");
    }

    private static boolean isReleasable(ManagedBlocker managed) {
        // It takes an interruption of its caller for one of the thread that is parked.
        boolean interrupted = Thread.interrupted();
        try {
            return managed.isReleasable();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A latch tells its count by no other way; what it shows is specified by its superclass. */
    private static Blocker ofLatch(Object latch) {
        return latch.toString().contains("[State = 0,") ? RELEASED : HELD;
    }

    @SuppressWarnings("deprecation") // the other name of getId() came with JDK 19
    private static Blocker ofLock(Thread thread, @Nullable Object blocker, LongPredicate ofTheAgent) {
        ThreadInfo info = ManagementFactory.getThreadMXBean().getThreadInfo(thread.getId());
        if (info == null || info.getLockInfo() == null) {
            return UNKNOWN;
        }
        long owner = info.getLockOwnerId();
        if (owner >= 0) {
            return owner == thread.getId() ? RELEASED : ofTheAgent.test(owner) ? HELD : REAL_TIME;
        }
        return blocker == null || isNextOfLock(thread, blocker) ? RELEASED : UNKNOWN;
    }

    private static boolean isNextOfLock(Thread thread, Object blocker) {
        return blocker instanceof AbstractQueuedSynchronizer queue
                && blocker.getClass().getName().startsWith("java.util.concurrent.locks.ReentrantLock$")
                && queue.getFirstQueuedThread() == thread;
    }

    private static boolean waitsOutside(Thread thread) {
        for (StackTraceElement frame : thread.getStackTrace()) {
            if (isSleep(frame) || OUTSIDE.stream().anyMatch(frame.getClassName()::startsWith)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSleep(StackTraceElement frame) {
        return frame.getClassName().equals("java.lang.Thread")
                && frame.getMethodName().startsWith("sleep");
    }
}
