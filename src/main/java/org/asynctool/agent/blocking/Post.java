package org.asynctool.agent.blocking;

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
import org.asynctool.agent.Observation;
import org.asynctool.agent.Observation.Wake;
import org.asynctool.agent.UserRequest;
import org.asynctool.world.ToolResult;

/** Which calls are pending, and what came in. */
final class Post {

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

    private final Map<String, Asked> pending = new LinkedHashMap<>();
    private final Set<String> listed = new HashSet<>();
    private final Deque<Observation.Delivery> results = new ArrayDeque<>();
    private final Deque<Runnable> mail = new ArrayDeque<>();
    private final Map<String, Deque<UserRequest>> requests = new HashMap<>();
    private int emptyWaits;

    /** Takes in what an observation shows. */
    void take(Observation observation) {
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
            results.add(delivery);
        }
        Optional.ofNullable(pending.remove(delivery.call())).map(Asked::future).ifPresent(future -> {
            future.arrive(CompletableFuture.completedFuture(delivery.result()));
            finish(future, () -> future.complete(delivery.result()));
        });
    }

    /** Completes a future; code of the agent that is chained to it needs one of the agent's threads, and waits. */
    void finish(CompletableFuture<?> future, Runnable action) {
        if (future.getNumberOfDependents() == 0) {
            action.run();
        } else {
            mail.add(action);
        }
    }

    /** Remembers a call of this turn. */
    void expect(AgentFuture<ToolResult> future, Listing listing) {
        pending.put(future.call(), new Asked(future, listing));
        if (listing == Listing.FOR_ALL) {
            listed.add(future.call());
        }
    }

    Map<String, Asked> pending() {
        return pending;
    }

    /** Returns how many waits were empty, since all calls were refused, after the last call that was accepted. */
    int emptyWaits() {
        return emptyWaits;
    }

    /** Futures that wait for a thread to complete them, in order of delivery. */
    Deque<Runnable> mail() {
        return mail;
    }

    /** Results that nobody has asked for. */
    Deque<Observation.Delivery> results() {
        return results;
    }

    Optional<UserRequest> nextRequest(String subTask) {
        return Optional.ofNullable(requests.get(subTask)).map(Deque::poll);
    }

    /** Forgets requests that were answered before anybody asked for them. */
    void answered(String subTask) {
        requests.remove(subTask);
    }

    /** Returns what releases those who wait for results when none will come any more. */
    Runnable dismissal() {
        List<Asked> left = List.copyOf(pending.values());
        return () -> left.forEach(asked -> asked.future().completeExceptionally(new EpisodeOver()));
    }
}
