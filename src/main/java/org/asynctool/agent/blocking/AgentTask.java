package org.asynctool.agent.blocking;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.asynctool.time.VirtualTime;
import org.jspecify.annotations.NullUnmarked;

/** A task of the executor of an agent. Who waits for it gives up the baton. */
@NullUnmarked // as the class that it extends
final class AgentTask<T> extends FutureTask<T> {

    private final Desk desk;

    AgentTask(Desk desk, Callable<T> work) {
        super(work);
        this.desk = desk;
    }

    @Override
    public T get() throws InterruptedException, ExecutionException {
        await(VirtualTime.NEVER);
        requireNotCancelled();
        return super.get();
    }

    @Override
    public T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        if (!desk.crew().isMember()) {
            return super.get(timeout, unit);
        }
        await(desk.untilMillis(timeout, unit));
        if (!isDone()) {
            throw new TimeoutException("a task of the executor was not done within "
                    + VirtualTime.seconds(unit.toMillis(timeout)) + " of virtual time");
        }
        return get();
    }

    private void await(long untilMillis) throws InterruptedException {
        if (!isDone() && desk.crew().isMember()) {
            desk.crew().await(Wait.until(Wait.Kind.THREADS, "a task of the executor", this::isDone, untilMillis));
        }
    }

    private void requireNotCancelled() {
        if (isCancelled()) {
            throw new CancellationException("a task of the executor was cancelled by the agent");
        }
    }
}
