package com.example;

import org.asynctool.AgentBenchmark;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentProvider;

/** Selected by the suites only. */
@AgentBenchmark(tasks = "classpath:/tasks/kitchen.jsonl")
class BreakfastTest implements AgentProvider {

    @Override
    public Agent agent() {
        return new KitchenAgent();
    }
}
