package org.asynctool.agent.blocking;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.asynctool.agent.Budget;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Observation.Wake;
import org.asynctool.agent.Turn;
import org.asynctool.agent.Usage;
import org.asynctool.agent.UserRequest;
import org.asynctool.time.VirtualTime;
import org.asynctool.world.ToolResult;

/**
 * Keeps book of one episode: what this turn does so far, which calls are pending, what came in. Used by the thread
 * that has the baton, and by the thread of the episode while nobody has it.
 */
final class Desk {

    /** Who gets the result of a call. */
    enum Listing {
        /** The one that asked for it. */
        FOR_THE_CALLER,
        /** Its future, and whoever asks for the next result. */
        FOR_ALL
    }

    /**
     * A call whose result did not come in yet.
     *
     * @param future gets the result
     * @param listing who else does
     */
    record Asked(AgentFuture<ToolResult> future, Listing listing) {}

    private final Crew crew;
    private final VirtualClock clock;
    private final AgentExecutor executor = new AgentExecutor(this);
    private final Alarms alarms = new Alarms();
    private final Map<String, Asked> pending = new LinkedHashMap<>();
    private final Set<String> listed = new HashSet<>();
    private final Deque<Observation.Delivery> inbox = new ArrayDeque<>();
    private final Deque<Runnable> mail = new ArrayDeque<>();
    private final Map<String, Deque<UserRequest>> requests = new HashMap<>();
    private final Map<String, Integer> answered = new HashMap<>();

    private Turn.Builder turn = Turn.builder();
    private Optional<Usage> usage = Optional.empty();
    private Optional<Budget> budget = Optional.empty();
    private boolean acted;
    private int emptyWaits;
    private int nextCall;
    private int turns;

    Desk(Crew crew, VirtualClock clock) {
        this.crew = crew;
        this.clock = clock;
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

    Map<String, Asked> pending() {
        return pending;
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

    /** Returns how many waits were empty, since all calls were refused, after the last call that was accepted. */
    int emptyWaits() {
        return emptyWaits;
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
        if (observation.issued().stream().anyMatch(call -> call.refusal().isEmpty())) {
            emptyWaits = 0;
        } else if (observation.woke().filter(Wake.EMPTY::equals).isPresent()) {
            emptyWaits++;
        }
        observation.issued().forEach(this::takeRefusal);
        observation.results().forEach(this::takeResult);
        for (UserRequest request : observation.requests()) {
            requests.computeIfAbsent(request.subTask(), subTask -> new ArrayDeque<>())
                    .add(request);
        }
        alarms.due(clock.millis()).forEach(alarm -> finish(alarm.future(), alarm.action()));
    }

    private void takeRefusal(Observation.Issued issued) {
        issued.refusal().ifPresent(refusal -> {
            AgentFuture<ToolResult> future = pending.remove(issued.call()).future();
            RefusedCallException refused = new RefusedCallException(issued.call(), refusal);
            future.arrive(CompletableFuture.failedFuture(refused));
            finish(future, () -> future.completeExceptionally(refused));
        });
    }

    private void takeResult(Observation.Delivery delivery) {
        if (listed.contains(delivery.call())) {
            inbox.add(delivery);
        }
        Optional.ofNullable(pending.remove(delivery.call())).map(Asked::future).ifPresent(future -> {
            future.arrive(CompletableFuture.completedFuture(delivery.result()));
            finish(future, () -> future.complete(delivery.result()));
        });
    }

    /** What is chained to a future is code of the agent, and needs one of its threads. */
    private void finish(CompletableFuture<?> future, Runnable action) {
        if (future.getNumberOfDependents() == 0) {
            action.run();
        } else {
            mail.add(action);
        }
    }

    boolean hasMail() {
        return !mail.isEmpty();
    }

    /** Hands results to the futures that have code chained to them, in order of delivery. */
    void handOutMail() {
        for (Runnable next = mail.poll(); next != null; next = mail.poll()) {
            next.run();
            crew.enter();
        }
    }

    /** Returns what releases those who wait for results when none will come any more, and the code chained to them. */
    Runnable dismissal() {
        List<Asked> left = List.copyOf(pending.values());
        return () -> left.forEach(asked -> asked.future().completeExceptionally(new EpisodeOver()));
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
        AgentFuture<ToolResult> future = new AgentFuture<>(this, "call " + id + " of '" + tool + "'");
        pending.put(id, new Asked(future, listing));
        if (listing == Listing.FOR_ALL) {
            listed.add(id);
        }
        acted = true;
        return future;
    }

    Optional<Observation.Delivery> nextResult(Duration timeout) {
        requireOwnThread("nextResult()");
        await(Wait.until(Wait.Kind.RESULT, "the next result", () -> !inbox.isEmpty(), untilMillis(timeout)));
        return Optional.ofNullable(inbox.poll());
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
        requests.remove(subTask);
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
        return Optional.ofNullable(requests.get(subTask)).map(Deque::poll);
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
        alarms.set(new Alarms.Alarm(untilMillis(timeout, unit), future, action));
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
