package org.asynctool.agent;

import org.apiguardian.api.API;

/**
 * A reference agent that issues every call as soon as it is ready and answers as soon as it can, up to a
 * width. Of several ready calls those of the earlier sub-task, then of the earlier step go first.
 */
@API(status = API.Status.STABLE)
public final class GreedyAgent implements Agent {

    private final Width width;

    /** Makes an agent without a width limit. */
    public GreedyAgent() {
        this.width = Width.UNLIMITED;
    }

    /**
     * Makes an agent with a width limit.
     *
     * @param width the most calls in flight at once, 1 or more
     */
    public GreedyAgent(int width) {
        this.width = new Width(width);
    }

    @Override
    public AgentInfo info() {
        return new AgentInfo("GreedyAgent", "1", width.labels());
    }

    @Override
    public AgentSession open(Briefing briefing) {
        return new EagerSession(briefing, width);
    }
}
