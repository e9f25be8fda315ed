package com.example;

import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentProvider;
import org.asynctool.metric.Metrics;

/** Misses coffee, and so its gate. */
@AgentBenchmark(tasks = "classpath:/tasks/kitchen.jsonl")
@Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.9)
class KitchenTest implements AgentProvider {

    @Override
    public Agent agent() {
        return new KitchenAgent();
    }
}
