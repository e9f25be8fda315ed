package org.asynctool.agent.blocking;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.asynctool.agent.Budget;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Turn;
import org.asynctool.agent.Usage;
import org.asynctool.agent.UserRequest;
import org.asynctool.agent.blocking.Post.Listing;
import org.asynctool.time.VirtualTime;
import org.asynctool.world.ToolResult;
import org.jspecify.annotations.Nullable;

/**
 * Where the threads of an agent ask for what takes virtual time; it writes down what this turn does. Used by the thread
 * that has the baton, and by the thread of the episode while nobody has it.
 */
final class Desk {

    private static final ThreadLocal<@Nullable Desk> OF_THREAD = new ThreadLocal<>();

    private final Crew crew;
    private final VirtualClock clock;
    private final AgentExecutor executor = new AgentExecutor(this);
    private final Alarms alarms = new Alarms();
    private final Post post = new Post();
    private final Map<String, Integer> answered = new HashMap<>();

    private Turn.Builder turn = Turn.builder();
    private Optional<Usage> usage = Optional.empty();
    private Optional<Budget> budget = Optional.empty();
    private boolean acted;
    private int nextCall;
    private int turns;

    Desk(Crew crew, VirtualClock clock) {
        this.crew = crew;
        this.clock = clock;
    }

    /** Returns the desk that the calling thread works for; empty if it is no thread of an agent. */
    static Optional<Desk> ofThisThread() {
        return Optional.ofNullable(OF_THREAD.get());
    }

    /** Starts a thread that works for this desk. */
    Thread start(String role, Crew.Work work) {
        return crew.start(role, () -> {
            OF_THREAD.set(this);
            work.run();
        });
    }

    Crew crew() {
        return crew;
    }

    AgentExecutor executor() {
        return executor;
    }

    VirtualClock clock() {
        return clock;
    }

    Post post() {
        return post;
    }

    Alarms alarms() {
        return alarms;
    }

    Turn.Builder turn() {
        return turn;
    }

    /** Tells whether this turn calls or answers. */
    boolean acted() {
        return acted;
    }

    /** Begins a turn: takes in what the agent is to see. */
    void open(Observation observation) {
        clock.set(observation.virtualMillis());
        turn = Turn.builder();
        usage = Optional.empty();
        budget = observation.budget();
        acted = false;
        nextCall = observation.nextCall();
        turns++;
        post.take(observation);
        alarms.due(clock.millis()).forEach(alarm -> post.finish(alarm.future(), alarm.action()));
    }

    boolean hasMail() {
        return !post.mail().isEmpty();
    }

    /** Hands results to the futures that have code chained to them, in order of delivery. */
    void handOutMail() {
        for (Runnable next = post.mail().poll();
                next != null;
                next = post.mail().poll()) {
            next.run();
            crew.enter();
        }
    }

    /** Refuses threads that are not of this agent; that ends the episode. */
    void requireOwnThread(String what) {
        if (!crew.isMember()) {
            AgentFailedException foreign = Failures.foreignThread(what, crew.report());
            crew.fail(foreign);
            throw foreign;
        }
    }

    AgentFuture<ToolResult> ask(String tool, Consumer<Turn.Builder> call, Listing listing) {
        requireOwnThread("a call of '" + tool + "'");
        crew.pause();
        call.accept(turn);
        String id = "c" + nextCall++;
        AgentFuture<ToolResult> future = new AgentFuture<>(this, id, "call " + id + " of '" + tool + "'");
        post.expect(future, listing);
        acted = true;
        return future;
    }

    Optional<Observation.Delivery> nextResult(Duration timeout) {
        requireOwnThread("nextResult()");
        await(Wait.until(
                Wait.Kind.RESULT, "the next result", () -> !post.results().isEmpty(), untilMillis(timeout)));
        return Optional.ofNullable(post.results().poll());
    }

    <T> T join(CompletableFuture<T> future) {
        requireOwnThread("join()");
        await(Wait.forFuture(future, "a future of the agent", VirtualTime.NEVER, Wait.Interruption.ENDS_IT));
        return future.join();
    }

    void sleep(Duration duration) {
        requireOwnThread("sleep()");
        crew.pause();
        await(Wait.until(Wait.Kind.TIME, "nothing but time", () -> false, untilMillis(duration)));
    }

    void answer(String subTask, Consumer<Turn.Builder> answer) {
        requireOwnThread("an answer to sub-task '" + subTask + "'");
        crew.pause();
        answer.accept(turn);
        answered.put(subTask, turns);
        post.answered(subTask);
        acted = true;
    }

    Optional<UserRequest> nextRequest(String subTask) {
        requireOwnThread("nextRequest()");
        crew.enter();
        Integer at = answered.get(subTask);
        if (at == null) {
            throw new IllegalStateException("sub-task '" + subTask
                    + "' was not answered since its last request, so that no further one can come; answer it first");
        }
        await(Wait.until(
                Wait.Kind.REQUEST,
                "the next request of sub-task '" + subTask + "'",
                () -> turns > at,
                VirtualTime.NEVER));
        answered.remove(subTask);
        return post.nextRequest(subTask);
    }

    void spent(Usage more) {
        requireOwnThread("spent()");
        crew.enter();
        Usage sum = usage.map(before -> Spending.sum(before, more)).orElse(more);
        usage = Optional.of(sum);
        turn.usage(sum);
    }

    Optional<Budget> budget() {
        return budget;
    }

    void alarm(CompletableFuture<?> future, long timeout, TimeUnit unit, Runnable action) {
        requireOwnThread("a time-out of a future");
        crew.enter();
        long untilMillis = untilMillis(timeout, unit);
        if (untilMillis <= clock.millis()) {
            action.run();
        } else {
            alarms.set(new Alarms.Alarm(untilMillis, future, action));
        }
    }

    /** Turns a time-out of Java's kind into virtual time; part of a millisecond is a whole one. */
    long untilMillis(long timeout, TimeUnit unit) {
        long millis = unit.toMillis(Math.max(0, timeout));
        boolean isPart =
                timeout > 0 && millis < Long.MAX_VALUE && unit.convert(millis, TimeUnit.MILLISECONDS) < timeout;
        return VirtualTime.plus(clock.millis(), isPart ? millis + 1 : millis);
    }

    private long untilMillis(Duration timeout) {
        return VirtualTime.plus(clock.millis(), VirtualTime.millis("time", timeout));
    }

    private void await(Wait wait) {
        try {
            crew.await(wait);
        } catch (InterruptedException e) {
            throw new AgentInterruptedException(crew.member().name(), wait.toString());
        }
    }
}
