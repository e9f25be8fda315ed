package com.example;

import java.time.Duration;
import java.util.Map;
import org.asynctool.AgentBenchmark;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentProvider;
import org.asynctool.agent.blocking.AgentTools;
import org.asynctool.agent.blocking.BlockingAgent;

/** A blocking agent that sleeps through a day in 10,000 steps, on virtual threads where these can be used. */
@AgentBenchmark(tasks = "classpath:/tasks/night.jsonl")
class NightTest implements AgentProvider {

    private static final int STEPS = 10_000;

    @Override
    public Agent agent() {
        BlockingAgent agent = BlockingAgent.of(NightTest::sleep);
        return Runtime.version().feature() >= 24 ? agent.onVirtualThreads() : agent;
    }

    private static void sleep(AgentTools tools) {
        for (int step = 0; step < STEPS; step++) {
            tools.sleep(Duration.ofHours(24).dividedBy(STEPS));
        }
        tools.call("A", "boil", Map.of());
        tools.answer("A", "Good morning.");
    }
}
