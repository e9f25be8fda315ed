package com.example;

import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.Missed;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentProvider;
import org.asynctool.metric.Metrics;

/** A passing and a missed task, and a gate that fails. */
@AgentBenchmark(tasks = "classpath:/tasks/kitchen.jsonl", missed = Missed.FAIL)
@Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.9)
class KitchenTest implements AgentProvider {

    @Override
    public Agent agent() {
        return new KitchenAgent();
    }
}
