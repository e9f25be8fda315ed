package com.example;

import org.asynctool.AgentBenchmark;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentProvider;
import org.asynctool.agent.GreedyAgent;

/** Boils water for everything. */
@AgentBenchmark(tasks = "classpath:/tasks/kitchen.jsonl")
class KitchenTest implements AgentProvider {

    @Override
    public Agent agent() {
        return new GreedyAgent();
    }
}
