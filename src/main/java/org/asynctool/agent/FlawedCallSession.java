package org.asynctool.agent;

import java.util.List;
import java.util.Optional;

/** Makes one flawed call in its first turn. Unless it recovers, it gives the sub-task up then. */
final class FlawedCallSession extends EagerSession {

    private final FlawedCalls calls;
    private final boolean recovers;
    private Optional<FlawedCalls.Target> target = Optional.empty();
    private boolean made;

    FlawedCallSession(Briefing briefing, FlawedCalls calls, Flaw flaw) {
        super(briefing, Width.UNLIMITED);
        this.calls = calls;
        recovers = flaw == Flaw.RECOVERED_DEPENDENCY_VIOLATION;
    }

    @Override
    void begin(List<ReferencePlan> all) {
        target = calls.find(all);
    }

    @Override
    List<Ready> ordered(List<Ready> ready) {
        return ready.stream()
                .filter(step -> recovers || !isTarget(step.plan(), step.step()))
                .toList();
    }

    @Override
    boolean callBesides(List<ReferencePlan> all, Turn.Builder turn) {
        if (made || target.isEmpty()) {
            return false;
        }
        made = true;
        target.get().call().accept(turn);
        return true;
    }

    @Override
    boolean answer(List<ReferencePlan> all, Turn.Builder turn, boolean idle) {
        return super.answer(
                all.stream().filter(plan -> recovers || !isGivenUp(plan)).toList(), turn, idle);
    }

    @Override
    void rest(Turn.Builder turn) {
        if (!recovers && target.isPresent()) {
            turn.finish();
        }
    }

    private boolean isGivenUp(ReferencePlan plan) {
        return target.filter(flawed -> flawed.plan() == plan).isPresent();
    }

    private boolean isTarget(ReferencePlan plan, int step) {
        return isGivenUp(plan) && target.orElseThrow().step() == step;
    }
}
