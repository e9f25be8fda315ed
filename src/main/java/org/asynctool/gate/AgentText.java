package org.asynctool.gate;

import org.apiguardian.api.API;
import org.asynctool.agent.AgentInfo;

/** An agent in a text for people. */
@API(status = API.Status.INTERNAL)
public final class AgentText {

    private static final String NO_VERSION = "unknown";

    private AgentText() {}

    /**
     * Names an agent.
     *
     * @param agent who it says it is
     * @return for example {@code greedy 1.0 (width=2)}, without a version where none was given; to be made safe
     */
    public static String of(AgentInfo agent) {
        return agent.name()
                + (agent.version().equals(NO_VERSION) ? "" : " " + agent.version())
                + (agent.labels().isEmpty() ? "" : " (" + String.join(", ", agent.labels()) + ")");
    }
}
