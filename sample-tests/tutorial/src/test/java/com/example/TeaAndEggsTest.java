package com.example;

// snippet: test
import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentProvider;
import org.asynctool.metric.Metrics;

@AgentBenchmark(tasks = "classpath:/tasks/tea-and-eggs.json")
@Gate(metric = Metrics.TASK_SUCCESS, atLeast = 1.0)
@Gate(metric = Metrics.TIME_EFFICIENCY, atLeast = 0.8)
class TeaAndEggsTest implements AgentProvider {

    @Override
    public Agent agent() {
        return new PatientAgent();
    }
}
// end of snippet
