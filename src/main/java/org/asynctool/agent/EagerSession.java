package org.asynctool.agent;

import java.util.List;

/** Issues whatever is ready, up to a width, and answers whatever can be answered. */
class EagerSession extends ReferenceSession {

    private final Width width;

    EagerSession(Briefing briefing, Width width) {
        super(briefing);
        this.width = width;
    }

    /** Puts the ready steps in the order in which they are to go out; by default that of the task. */
    List<Ready> ordered(List<Ready> ready) {
        return ready;
    }

    @Override
    final List<Ready> choose(List<ReferencePlan> all, List<Ready> ready, int pending) {
        int room = Math.max(0, width.calls() - pending);
        List<Ready> ordered = ordered(ready);
        return ordered.size() <= room ? ordered : ordered.subList(0, room);
    }

    @Override
    boolean answer(List<ReferencePlan> all, Turn.Builder turn, boolean idle) {
        boolean moreToCome = false;
        for (ReferencePlan plan : all) {
            if (plan.canAnswer()) {
                moreToCome |= !plan.isLastRequest();
                plan.answer(turn);
            }
        }
        return moreToCome;
    }
}
