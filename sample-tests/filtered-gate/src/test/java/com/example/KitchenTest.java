package com.example;

import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentProvider;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.agent.Turn;
import org.asynctool.metric.Metrics;

/** Boils water for tea; gives up on coffee. */
@AgentBenchmark(tasks = "classpath:/tasks/kitchen.jsonl")
@Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.9)
class KitchenTest implements AgentProvider {

    @Override
    public Agent agent() {
        Agent greedy = new GreedyAgent();
        return briefing -> briefing.requests().get(0).text().contains("coffee")
                ? observation -> Turn.builder().finish().build()
                : greedy.open(briefing);
    }
}
