package com.example;

import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentProvider;
import org.asynctool.metric.Metrics;

/** A missed task that a gate counts, and passes. */
@AgentBenchmark(tasks = "classpath:/tasks/kitchen.jsonl")
@Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.5)
class CountedTest implements AgentProvider {

    @Override
    public Agent agent() {
        return new KitchenAgent();
    }
}
