package com.example;

import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentProvider;
import org.asynctool.metric.Metrics;

@AgentBenchmark(tasks = "classpath:/tasks/broken.jsonl")
@Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.9)
class BrokenDataTest implements AgentProvider {

    @Override
    public Agent agent() {
        return new TroubledAgent();
    }
}
