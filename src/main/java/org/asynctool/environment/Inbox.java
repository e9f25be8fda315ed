package org.asynctool.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asynctool.agent.Budget;
import org.asynctool.agent.Observation;
import org.asynctool.agent.UserRequest;

/** What the agent has not seen yet. */
final class Inbox {

    private final List<Observation.Issued> issued = new ArrayList<>();
    private final List<Observation.RefusedAnswer> refusedAnswers = new ArrayList<>();
    private final List<Observation.Delivery> results = new ArrayList<>();
    private final List<UserRequest> requests = new ArrayList<>();
    private Optional<Observation.Wake> woke = Optional.empty();

    Inbox(List<UserRequest> first) {
        requests.addAll(first);
    }

    void issued(Observation.Issued call) {
        issued.add(call);
    }

    void refused(Observation.RefusedAnswer answer) {
        refusedAnswers.add(answer);
    }

    void result(Observation.Delivery result) {
        results.add(result);
    }

    void request(UserRequest request) {
        requests.add(request);
    }

    void woke(Observation.Wake reason) {
        woke = Optional.of(reason);
    }

    boolean hasResult() {
        return !results.isEmpty();
    }

    boolean hasRequest() {
        return !requests.isEmpty();
    }

    Observation take(long virtualMillis, List<String> pending, int nextCall, Optional<Budget> budget) {
        Observation observation = new Observation(
                virtualMillis, issued, results, requests, pending, woke, nextCall, refusedAnswers, budget);
        issued.clear();
        refusedAnswers.clear();
        results.clear();
        requests.clear();
        woke = Optional.empty();
        return observation;
    }
}
