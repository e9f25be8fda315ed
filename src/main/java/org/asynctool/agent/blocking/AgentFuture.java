package org.asynctool.agent.blocking;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.asynctool.agent.blocking.Wait.Interruption;
import org.asynctool.time.VirtualTime;
import org.jspecify.annotations.NullUnmarked;

/**
 * A future whose time-outs are virtual, and that gives up the baton while somebody waits for it. So does everything
 * that is chained to it.
 */
@NullUnmarked // as the class that it extends
final class AgentFuture<T> extends CompletableFuture<T> {

    private final Desk desk;
    private final String call;
    private final String what;

    /** What came in; code that is chained to this future may not have run yet. */
    private volatile CompletableFuture<T> arrived;

    AgentFuture(Desk desk, String call, String what) {
        this.desk = desk;
        this.call = call;
        this.what = what;
    }

    /** Returns the id of the call that this comes from. */
    String call() {
        return call;
    }

    /** Shows what came in to whoever asks, before it completes this future. */
    void arrive(CompletableFuture<T> outcome) {
        arrived = outcome;
    }

    private boolean hasArrived() {
        return arrived != null && !super.isDone();
    }

    @Override
    public boolean isDone() {
        return arrived != null || super.isDone();
    }

    @Override
    public boolean isCompletedExceptionally() {
        return hasArrived() ? arrived.isCompletedExceptionally() : super.isCompletedExceptionally();
    }

    @Override
    public T getNow(T valueIfAbsent) {
        return hasArrived() ? arrived.getNow(valueIfAbsent) : super.getNow(valueIfAbsent);
    }

    /** Waits as a call does that does not know of futures. */
    T result() {
        try {
            await(VirtualTime.NEVER, Interruption.ENDS_IT);
            return hasArrived() ? arrived.join() : super.join();
        } catch (InterruptedException e) {
            throw new AgentInterruptedException(desk.crew().member().name(), what);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public T join() {
        try {
            await(VirtualTime.NEVER, Interruption.IS_KEPT);
        } catch (InterruptedException e) {
            throw new IllegalStateException("an interruption is kept, and does not end this wait", e);
        }
        requireNotCancelled();
        return hasArrived() ? arrived.join() : super.join();
    }

    @Override
    public T get() throws InterruptedException, ExecutionException {
        await(VirtualTime.NEVER, Interruption.ENDS_IT);
        requireNotCancelled();
        return hasArrived() ? arrived.get() : super.get();
    }

    @Override
    public T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        if (!desk.crew().isMember()) {
            return super.get(timeout, unit);
        }
        await(desk.untilMillis(timeout, unit), Interruption.ENDS_IT);
        if (!isDone()) {
            throw timedOut(timeout, unit);
        }
        return get();
    }

    @Override
    public CompletableFuture<T> orTimeout(long timeout, TimeUnit unit) {
        desk.alarm(this, timeout, unit, () -> completeExceptionally(timedOut(timeout, unit)));
        return this;
    }

    @Override
    public CompletableFuture<T> completeOnTimeout(T value, long timeout, TimeUnit unit) {
        desk.alarm(this, timeout, unit, () -> complete(value));
        return this;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        String prefix = "what follows ";
        return new AgentFuture<>(desk, call, what.startsWith(prefix) ? what : prefix + what);
    }

    @Override
    public Executor defaultExecutor() {
        return desk.executor();
    }

    @Override
    public String toString() {
        return what + (isDone() ? " (done)" : " (to come)");
    }

    private void await(long untilMillis, Interruption interruption) throws InterruptedException {
        if (!isDone() && desk.crew().isMember()) {
            desk.crew().await(Wait.forFuture(this, what, untilMillis, interruption));
        }
    }

    private void requireNotCancelled() {
        if (isCancelled()) {
            throw new CancellationException(what + " was cancelled by the agent");
        }
    }

    private TimeoutException timedOut(long timeout, TimeUnit unit) {
        return new TimeoutException(
                what + " did not come within " + VirtualTime.seconds(unit.toMillis(timeout)) + " of virtual time");
    }
}
