package org.asynctool.agent.blocking;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One thread of an agent. What is not volatile is guarded by the lock of its crew. */
final class Member {

    /** What a thread does. */
    enum State {
        /** It has the baton. */
        RUNNING,
        /** It could run and waits for the baton. */
        READY,
        /** It waits in virtual time. */
        WAITING,
        /** It was found parked where we do not see what for, and lost the baton. */
        PARKED,
        /** It was released from there and waits for everybody else to block. */
        RELEASED
    }

    private final String name;
    private final Thread thread;
    private State state = State.READY;
    private @Nullable Wait wait;

    private volatile boolean baton;
    private volatile boolean interrupted;
    private volatile boolean inside;
    private volatile boolean inRealTime;
    private volatile long steps;

    Member(String name, ThreadMaker maker, Consumer<Member> work) {
        this.name = name;
        this.thread = maker.make(name, () -> work.accept(this));
    }

    String name() {
        return name;
    }

    Thread thread() {
        return thread;
    }

    State state() {
        return state;
    }

    boolean is(State asked) {
        return state == asked;
    }

    void becomes(State next) {
        state = next;
        wait = null;
    }

    void waitFor(Wait next) {
        state = State.WAITING;
        wait = next;
    }

    @Nullable
    Wait waiting() {
        return wait;
    }

    /** Tells whether the thread could run at once. */
    boolean isReady(long nowMillis) {
        Wait known = wait;
        return state == State.READY || known != null && (known.isOver(nowMillis) || endsByInterruption(known));
    }

    private boolean endsByInterruption(Wait known) {
        return known.interruption() == Wait.Interruption.ENDS_IT && (interrupted || thread.isInterrupted());
    }

    void grant() {
        baton = true;
        LockSupport.unpark(thread);
    }

    /** Makes the thread run, for the last time, wherever it is blocked. */
    void dismiss() {
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        } else {
            grant();
            thread.interrupt();
        }
    }

    /** Blocks the calling thread, which is this one, until it has the baton. */
    void awaitBaton() {
        while (!baton) {
            LockSupport.park(this);
            if (Thread.currentThread().isInterrupted()) {
                // Noted before it is cleared, so that nobody misses it; without clearing it, park would not park.
                interrupted = true;
                Thread.interrupted();
            }
        }
        baton = false;
        if (interrupted) {
            interrupted = false;
            Thread.currentThread().interrupt();
        }
    }

    /** Marks that the thread works in this package, where it may meet locks of ours. */
    void stepIn() {
        steps++;
        inside = true;
    }

    void stepOut() {
        inside = false;
    }

    boolean isInside() {
        return inside;
    }

    long steps() {
        return steps;
    }

    boolean isInRealTime() {
        return inRealTime;
    }

    void setInRealTime(boolean now) {
        inRealTime = now;
    }
}
