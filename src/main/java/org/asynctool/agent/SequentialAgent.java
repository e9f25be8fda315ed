package org.asynctool.agent;

import java.util.List;
import org.apiguardian.api.API;

/**
 * A reference agent that issues one call at a time and always waits for its result, one sub-task after
 * the other. Its makespan is {@code time.serial}.
 */
@API(status = API.Status.STABLE)
public final class SequentialAgent implements Agent {

    /** Makes the agent; it has no options. */
    public SequentialAgent() {}

    @Override
    public AgentInfo info() {
        return new AgentInfo("SequentialAgent", "1", List.of("width=1"));
    }

    @Override
    public AgentSession open(Briefing briefing) {
        return new Session(briefing);
    }

    private static final class Session extends ReferenceSession {

        Session(Briefing briefing) {
            super(briefing);
        }

        @Override
        List<Ready> choose(List<ReferencePlan> all, List<Ready> ready, int pending) {
            if (pending > 0) {
                return List.of();
            }
            // The first sub-task that still has something to do goes on; the others wait.
            for (ReferencePlan plan : all) {
                if (!plan.isClosed() && !(plan.canAnswer() && plan.isLastRequest())) {
                    return ready.stream()
                            .filter(step -> step.plan() == plan)
                            .limit(1)
                            .toList();
                }
            }
            return List.of();
        }

        @Override
        boolean answer(List<ReferencePlan> all, Turn.Builder turn, boolean idle) {
            if (!idle) {
                return false;
            }
            for (ReferencePlan plan : all) {
                if (plan.canAnswer() && !plan.isLastRequest()) {
                    plan.answer(turn);
                    return true;
                }
            }
            all.stream().filter(ReferencePlan::canAnswer).forEach(plan -> plan.answer(turn));
            return false;
        }
    }
}
