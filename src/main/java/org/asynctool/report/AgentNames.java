package org.asynctool.report;

import org.asynctool.agent.AgentInfo;
import org.asynctool.text.SafeText;

/** Agents in messages that tell one from another. */
final class AgentNames {

    private AgentNames() {}

    /** Returns name, version and labels, such as {@code greedy 1.0 [width=2]}; safe to print. */
    static String full(AgentInfo agent) {
        return SafeText.line(
                agent.name() + " " + agent.version() + (agent.labels().isEmpty() ? "" : " " + agent.labels()));
    }
}
