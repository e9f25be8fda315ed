package org.asynctool.agent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows the references of a task: keeps book of what is issued, pending and done. A subclass decides
 * which ready steps go out in a turn.
 */
abstract class ReferenceSession implements AgentSession {

    /**
     * A step that can be issued.
     *
     * @param plan the plan of its sub-task
     * @param step its number in the reference
     */
    record Ready(ReferencePlan plan, int step) {}

    private final List<ReferencePlan> plans;
    private final Map<String, Ready> calls = new HashMap<>();
    private final List<Ready> written = new ArrayList<>();
    private boolean begun;

    ReferenceSession(Briefing briefing) {
        this.plans = ReferencePlan.of(briefing);
    }

    @Override
    public final Turn next(Observation observation) {
        if (!begun) {
            begun = true;
            begin(plans);
        }
        read(observation);
        Turn.Builder turn = Turn.builder();
        for (Ready step : choose(plans, ready(), observation.pending().size())) {
            step.plan().issue(step.step(), turn);
            written.add(step);
        }
        boolean besides = callBesides(plans, turn);
        boolean underWay =
                besides || !written.isEmpty() || !observation.pending().isEmpty();
        boolean moreToCome = answer(plans, turn, !underWay);
        if (underWay && !moreToCome) {
            await(turn);
        } else if (!moreToCome) {
            rest(turn);
        }
        return turn.build();
    }

    /** Chooses the steps of this turn, in the order in which they are to be issued. */
    abstract List<Ready> choose(List<ReferencePlan> all, List<Ready> ready, int pending);

    /**
     * Adds the answers of this turn.
     *
     * @return whether a further request arrives at once, so that there is nothing to wait for
     */
    abstract boolean answer(List<ReferencePlan> all, Turn.Builder turn, boolean idle);

    /** Looks at the plans before the first turn. */
    void begin(List<ReferencePlan> all) {}

    /**
     * Adds a call that is no step, after those that are.
     *
     * @return whether it did
     */
    boolean callBesides(List<ReferencePlan> all, Turn.Builder turn) {
        return false;
    }

    /** Adds what is to be done when nothing is under way and nothing more to come. */
    void rest(Turn.Builder turn) {}

    /** Adds the wait of this turn. */
    void await(Turn.Builder turn) {
        turn.waitForAny();
    }

    private List<Ready> ready() {
        List<Ready> ready = new ArrayList<>();
        for (ReferencePlan plan : plans) {
            for (int step : plan.ready()) {
                ready.add(new Ready(plan, step));
            }
        }
        return ready;
    }

    private void read(Observation observation) {
        for (int i = 0; i < written.size(); i++) {
            Observation.Issued issued = observation.issued().get(i);
            if (issued.refusal().isPresent()) {
                written.get(i).plan().refused(written.get(i).step());
            } else {
                calls.put(issued.call(), written.get(i));
            }
        }
        written.clear();
        for (Observation.Delivery delivery : observation.results()) {
            if (!delivery.again()) {
                Optional.ofNullable(calls.get(delivery.call()))
                        .ifPresent(step -> step.plan()
                                .result(
                                        step.step(),
                                        delivery.result().value(),
                                        delivery.result().error()));
            }
        }
    }
}
