package org.asynctool.docs;

// snippet: benchmark
import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentProvider;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.metric.Metrics;

@AgentBenchmark(tasks = "bfcl:target/bfcl/data#multi_turn_base")
@Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.50)
class BfclTestCase implements AgentProvider {

    @Override
    public Agent agent() {
        return new GreedyAgent(); // knows the reference; put your agent here
    }
}
// end of snippet
