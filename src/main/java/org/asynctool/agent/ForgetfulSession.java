package org.asynctool.agent;

import java.time.Duration;
import java.util.List;

/** Does all but one sub-task, and with that one what its flaw says. */
final class ForgetfulSession extends EagerSession {

    private static final Duration MOMENT = Duration.ofSeconds(1);

    /** So many naps make a day; the last ones are in its second half. */
    private static final int NAPS = 8;

    private final Flaw flaw;
    private final String forgotten;
    private final Duration nap;
    private boolean rested;

    ForgetfulSession(Briefing briefing, Flaw flaw) {
        super(briefing, Width.UNLIMITED);
        this.flaw = flaw;
        forgotten = briefing.task().subTasks().stream()
                .filter(subTask -> !subTask.reference().isEmpty())
                .findFirst()
                .orElse(briefing.task().subTasks().get(0))
                .id();
        nap = Duration.ofMillis(Math.max(1, briefing.task().limits().virtualMillis() / NAPS));
    }

    @Override
    List<Ready> ordered(List<Ready> ready) {
        return ready.stream().filter(step -> !isForgotten(step.plan())).toList();
    }

    @Override
    boolean answer(List<ReferencePlan> all, Turn.Builder turn, boolean idle) {
        boolean moreToCome =
                super.answer(all.stream().filter(plan -> !isForgotten(plan)).toList(), turn, idle);
        for (ReferencePlan plan : all) {
            if (flaw == Flaw.PREMATURE_FINISH && isForgotten(plan) && !plan.isClosed()) {
                moreToCome |= !plan.isLastRequest();
                plan.answer(turn, "done");
            }
        }
        return moreToCome;
    }

    @Override
    boolean callBesides(List<ReferencePlan> all, Turn.Builder turn) {
        if (flaw != Flaw.LIMIT || !rested) {
            return false;
        }
        rested = false;
        ReferencePlan plan = all.stream().filter(this::isForgotten).findFirst().orElseThrow();
        List<Integer> ready = plan.ready();
        ready.stream().limit(1).forEach(step -> turn.call(forgotten, plan.toolName(step), plan.arguments(step)));
        return !ready.isEmpty();
    }

    @Override
    void rest(Turn.Builder turn) {
        switch (flaw) {
            case LIMIT -> turn.waitForAny().atMost(nap);
            case NEGLECT -> finishAfterAMoment(turn);
            default -> {
                // Nothing: it stalls, or has answered everything.
            }
        }
        rested = true;
    }

    private void finishAfterAMoment(Turn.Builder turn) {
        if (rested) {
            turn.finish();
        } else {
            turn.waitForAny().atMost(MOMENT);
        }
    }

    private boolean isForgotten(ReferencePlan plan) {
        return plan.subTask().id().equals(forgotten);
    }
}
