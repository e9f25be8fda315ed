package com.example;

import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentProvider;
import org.asynctool.metric.Metrics;

/** One of three classes that two JVMs share. */
@AgentBenchmark(tasks = "classpath:/tasks/kitchen.jsonl", trials = 2)
@Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.6)
class BreakfastTest implements AgentProvider {

    @Override
    public Agent agent() {
        return new KitchenAgent();
    }
}
