package org.asynctool.builtin;

import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentProvider;
import org.asynctool.agent.CriticalPathAgent;
import org.asynctool.metric.Metrics;

/** The small subset of the built-in benchmark, in every build. */
@AgentBenchmark(tasks = "builtin:asynctool/smoke")
@Gate(metric = Metrics.TASK_SUCCESS, atLeast = 1)
class SmokeTest implements AgentProvider {

    @Override
    public Agent agent() {
        return new CriticalPathAgent();
    }
}
