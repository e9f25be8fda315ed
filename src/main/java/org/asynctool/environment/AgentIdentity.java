package org.asynctool.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentInfo;
import org.asynctool.environment.AgentTurns.AgentFailure;
import org.asynctool.text.SafeThrowable;

/** Asks an agent who it is and turns whatever it throws into a failure of the agent. */
final class AgentIdentity {

    private AgentIdentity() {}

    /** Who the agent is; the order that a test wants of its threads is recorded among its labels. */
    static AgentInfo of(Agent agent, OptionalLong order) {
        AgentInfo info = of(agent);
        if (order.isEmpty()) {
            return info;
        }
        List<String> labels = new ArrayList<>(info.labels());
        labels.add("schedule=" + order.getAsLong());
        return new AgentInfo(info.name(), info.version(), labels);
    }

    private static AgentInfo of(Agent agent) {
        AgentInfo info;
        try {
            info = agent.info();
        } catch (Throwable e) {
            throw new AgentFailure("cannot say who it is, its info() threw " + SafeThrowable.describe(e), e);
        }
        if (info == null) {
            throw new AgentFailure("does not say who it is: its info() returned null");
        }
        return info;
    }
}
