package org.asynctool.builtin;

import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentProvider;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.metric.Metrics;

/** All concurrent tasks through the engine, as a user runs them. */
@AgentBenchmark(tasks = "builtin:asynctool")
@Gate(metric = Metrics.TASK_SUCCESS, atLeast = 1)
class GreedyAgentIT implements AgentProvider {

    @Override
    public Agent agent() {
        return new GreedyAgent();
    }
}
