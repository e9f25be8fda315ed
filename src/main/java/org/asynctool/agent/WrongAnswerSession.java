package org.asynctool.agent;

import java.util.List;
import org.asynctool.task.SubTask;

/** Does everything, and gives a wrong answer to the last request of the first sub-task that is asked for one. */
final class WrongAnswerSession extends EagerSession {

    WrongAnswerSession(Briefing briefing) {
        super(briefing, Width.UNLIMITED);
    }

    @Override
    boolean answer(List<ReferencePlan> all, Turn.Builder turn, boolean idle) {
        all.stream()
                .filter(plan -> isAsked(plan.subTask()))
                .findFirst()
                .filter(plan -> plan.canAnswer() && plan.isLastRequest())
                .ifPresent(plan -> plan.answer(turn, "none of this"));
        return super.answer(all, turn, idle);
    }

    private static boolean isAsked(SubTask subTask) {
        int last = subTask.requests().size() - 1;
        return subTask.goal().answers().size() > last
                && !subTask.goal().answers().get(last).isEmpty();
    }
}
