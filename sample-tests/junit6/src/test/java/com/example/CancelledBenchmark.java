package com.example;

import java.util.concurrent.atomic.AtomicInteger;
import org.asynctool.AgentBenchmark;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentProvider;
import org.asynctool.agent.GreedyAgent;
import org.junit.platform.engine.CancellationToken;

/** Is cancelled in the first turn of its first task. Its name keeps it from Surefire. */
@AgentBenchmark(tasks = "classpath:/tasks/kitchen.jsonl")
class CancelledBenchmark implements AgentProvider {

    static final CancellationToken TOKEN = CancellationToken.create();
    static final AtomicInteger TURNS = new AtomicInteger();

    @Override
    public Agent agent() {
        Agent greedy = new GreedyAgent();
        return briefing -> {
            var session = greedy.open(briefing);
            return observation -> {
                TURNS.incrementAndGet();
                TOKEN.cancel();
                return session.next(observation);
            };
        };
    }
}
