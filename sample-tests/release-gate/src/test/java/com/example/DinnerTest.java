package com.example;

import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentProvider;
import org.asynctool.metric.Metrics;

/** Runs a quarter of its tasks in each of four JVMs; its own gate is skipped in all of them. */
@AgentBenchmark(tasks = "classpath:/tasks/dinner.jsonl")
@Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.90)
class DinnerTest implements AgentProvider {

    @Override
    public Agent agent() {
        return new CookingAgent();
    }
}
