package org.asynctool.agent.blocking;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.asynctool.time.VirtualTime;

/**
 * What a thread waits for in virtual time.
 *
 * @param kind what it is
 * @param what the same in words
 * @param over whether it is there
 * @param untilMillis when the thread goes on without it, in virtual milliseconds; {@link VirtualTime#NEVER} for never
 * @param future the future that is waited for, where it is one
 * @param interruption whether an interruption ends the wait
 */
record Wait(
        Kind kind,
        String what,
        BooleanSupplier over,
        long untilMillis,
        Optional<CompletableFuture<?>> future,
        Interruption interruption) {

    /** What is waited for. */
    enum Kind {
        /** A future that comes from a call. */
        FUTURE,
        /** The result of any call. */
        RESULT,
        /** What comes of answers. */
        REQUEST,
        /** Other threads of the agent. */
        THREADS,
        /** Nothing but time. */
        TIME
    }

    /** What an interruption does to a wait. */
    enum Interruption {
        ENDS_IT,
        IS_KEPT
    }

    static Wait forFuture(CompletableFuture<?> future, String what, long untilMillis, Interruption interruption) {
        return new Wait(Kind.FUTURE, what, future::isDone, untilMillis, Optional.of(future), interruption);
    }

    static Wait until(Kind kind, String what, BooleanSupplier over, long untilMillis) {
        return new Wait(kind, what, over, untilMillis, Optional.empty(), Interruption.ENDS_IT);
    }

    boolean isOver(long nowMillis) {
        return untilMillis <= nowMillis || over.getAsBoolean();
    }

    @Override
    public String toString() {
        return untilMillis == VirtualTime.NEVER ? what : what + " until " + VirtualTime.at(untilMillis);
    }
}
