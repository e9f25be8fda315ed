package org.asynctool.agent;

import java.util.Comparator;
import java.util.List;
import org.apiguardian.api.API;

/**
 * A reference agent that, within a width, issues first the ready call with the longest path of think
 * time and typical latency before it. Without a width limit it does what {@link GreedyAgent} does.
 */
@API(status = API.Status.STABLE)
public final class CriticalPathAgent implements Agent {

    private static final Comparator<ReferenceSession.Ready> LONGEST_FIRST =
            Comparator.<ReferenceSession.Ready>comparingLong(
                            ready -> ready.plan().remainingMillis(ready.step()))
                    .reversed();

    private final Width width;

    /** Makes an agent without a width limit. */
    public CriticalPathAgent() {
        this.width = Width.UNLIMITED;
    }

    /**
     * Makes an agent with a width limit.
     *
     * @param width the most calls in flight at once, 1 or more
     */
    public CriticalPathAgent(int width) {
        this.width = new Width(width);
    }

    @Override
    public AgentInfo info() {
        return new AgentInfo("CriticalPathAgent", "1", width.labels());
    }

    @Override
    public AgentSession open(Briefing briefing) {
        return new EagerSession(briefing, width) {
            @Override
            List<Ready> ordered(List<Ready> ready) {
                return ready.stream().sorted(LONGEST_FIRST).toList();
            }
        };
    }
}
