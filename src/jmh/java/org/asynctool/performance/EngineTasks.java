package org.asynctool.performance;

import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentProvider;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.metric.Metrics;

/** The tasks as tests of the engine. */
@AgentBenchmark(tasks = TaskSet.FILE)
@Gate(metric = Metrics.TASK_SUCCESS, atLeast = 1.0)
class EngineTasks implements AgentProvider {

    @Override
    public Agent agent() {
        return new GreedyAgent();
    }
}
