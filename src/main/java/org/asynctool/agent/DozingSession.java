package org.asynctool.agent;

import java.time.Duration;
import java.util.List;

/** Waits for a second in which nothing can come before it begins. */
final class DozingSession extends EagerSession {

    private static final Duration NAP = Duration.ofSeconds(1);

    private boolean awake;

    DozingSession(Briefing briefing) {
        super(briefing, Width.UNLIMITED);
    }

    @Override
    List<Ready> ordered(List<Ready> ready) {
        return awake ? ready : List.of();
    }

    @Override
    boolean answer(List<ReferencePlan> all, Turn.Builder turn, boolean idle) {
        return awake && super.answer(all, turn, idle);
    }

    @Override
    void rest(Turn.Builder turn) {
        if (!awake) {
            awake = true;
            turn.waitForAny().atMost(NAP);
        }
    }
}
