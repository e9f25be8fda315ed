package org.asynctool.agent;

import java.util.List;
import java.util.Optional;

/** Repeats the first read-only step whose result it has got, once. */
final class RepeatingSession extends EagerSession {

    private final ToolLookup tools;
    private boolean repeated;

    RepeatingSession(Briefing briefing) {
        super(briefing, Width.UNLIMITED);
        tools = new ToolLookup(briefing);
    }

    @Override
    boolean callBesides(List<ReferencePlan> all, Turn.Builder turn) {
        Optional<Ready> known = repeated
                ? Optional.empty()
                : all.stream()
                        .filter(plan -> !plan.isClosed() && isUnchanged(plan))
                        .flatMap(plan -> plan.over().mapToObj(step -> new Ready(plan, step)))
                        .filter(step -> tools.isReadOnly(step.plan(), step.step()))
                        .findFirst();
        known.ifPresent(step -> {
            repeated = true;
            turn.call(
                    step.plan().subTask().id(),
                    step.plan().toolName(step.step()),
                    step.plan().arguments(step.step()));
        });
        return known.isPresent();
    }

    /** Tells whether nothing was written yet: only then another call brings nothing new for sure. */
    private boolean isUnchanged(ReferencePlan plan) {
        return plan.issued().allMatch(step -> tools.isReadOnly(plan, step));
    }
}
