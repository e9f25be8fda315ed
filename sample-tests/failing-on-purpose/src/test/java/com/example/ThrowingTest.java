package com.example;

import org.asynctool.AgentBenchmark;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentProvider;

@AgentBenchmark(tasks = "classpath:/tasks/throwing.jsonl")
class ThrowingTest implements AgentProvider {

    @Override
    public Agent agent() {
        return new TroubledAgent();
    }
}
