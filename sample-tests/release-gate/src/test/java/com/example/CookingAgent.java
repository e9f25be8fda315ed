package com.example;

import java.util.List;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Briefing;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.agent.Turn;

/** Cooks everything; after a regression it gives five dishes up. */
public class CookingAgent implements Agent {

    private static final List<String> GIVEN_UP = List.of("beans", "dumplings", "lentils", "noodles", "rice");

    private final Agent greedy = new GreedyAgent();

    @Override
    public AgentSession open(Briefing briefing) throws Exception {
        String request = briefing.requests().get(0).text();
        boolean gaveUp = Boolean.getBoolean("regression") && GIVEN_UP.stream().anyMatch(request::contains);
        return gaveUp ? observation -> Turn.builder().finish().build() : greedy.open(briefing);
    }
}
