package com.example;

import java.util.concurrent.atomic.AtomicInteger;
import org.asynctool.AgentBenchmark;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentProvider;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.agent.Turn;

/** Gives up on coffee the first time, and would manage it the second time. */
@AgentBenchmark(tasks = "classpath:/tasks/kitchen.jsonl")
class KitchenTest implements AgentProvider {

    private static final AtomicInteger COFFEES = new AtomicInteger();

    @Override
    public Agent agent() {
        Agent greedy = new GreedyAgent();
        return briefing -> briefing.requests().get(0).text().contains("coffee") && COFFEES.incrementAndGet() == 1
                ? observation -> Turn.builder().finish().build()
                : greedy.open(briefing);
    }
}
