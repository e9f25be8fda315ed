package org.asynctool.builtin;

// snippet: benchmark
import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentProvider;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.metric.Metrics;

@AgentBenchmark(tasks = "builtin:asynctool")
@Gate(metric = Metrics.TASK_SUCCESS, atLeast = 1)
class GreedyAgentIT implements AgentProvider {

    @Override
    public Agent agent() {
        return new GreedyAgent(); // knows the reference; put your agent here
    }
}
// end of snippet
