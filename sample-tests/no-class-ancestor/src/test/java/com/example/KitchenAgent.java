package com.example;

import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Briefing;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.agent.Turn;

/** Boils water for everything but coffee, which it gives up on. */
public class KitchenAgent implements Agent {

    private final Agent greedy = new GreedyAgent();

    @Override
    public AgentSession open(Briefing briefing) throws Exception {
        return briefing.requests().get(0).text().contains("coffee")
                ? observation -> Turn.builder().finish().build()
                : greedy.open(briefing);
    }
}
