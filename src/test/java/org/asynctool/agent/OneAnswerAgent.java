package org.asynctool.agent;

import java.util.List;

/**
 * The greedy reference agent, but the answer is the end of a turn that answers: one answer a turn, and no wait after it. So it can be played on every road, those too on which an answer is a call that ends the turn.
 */
public final class OneAnswerAgent implements Agent {

    private final Width width;
    private final boolean waits;

    public OneAnswerAgent() {
        this(Width.UNLIMITED, true);
    }

    private OneAnswerAgent(Width width, boolean waits) {
        this.width = width;
        this.waits = waits;
    }

    /** For the synchronous control: a call is a turn, and its result is there at once. */
    public static OneAnswerAgent oneCallATurn() {
        return new OneAnswerAgent(new Width(1), false);
    }

    @Override
    public AgentSession open(Briefing briefing) {
        return new EagerSession(briefing, width) {
            @Override
            void await(Turn.Builder turn) {
                if (waits) {
                    super.await(turn);
                }
            }

            @Override
            boolean answer(List<ReferencePlan> all, Turn.Builder turn, boolean idle) {
                for (ReferencePlan plan : all) {
                    if ((waits || idle) && plan.canAnswer()) {
                        plan.answer(turn);
                        return true;
                    }
                }
                return false;
            }
        };
    }
}
