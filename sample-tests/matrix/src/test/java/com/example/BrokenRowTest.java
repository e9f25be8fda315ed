package com.example;

import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentProvider;
import org.asynctool.metric.Metrics;

/** A row that cannot be read, which no gate gets over. */
@AgentBenchmark(tasks = "classpath:/tasks/broken.jsonl")
@Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.5)
class BrokenRowTest implements AgentProvider {

    @Override
    public Agent agent() {
        return new KitchenAgent();
    }
}
