package org.asynctool.jupiter;

import org.asynctool.agent.Agent;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.agent.Turn;

/** Agents of the tests in this package. */
final class Agents {

    private Agents() {}

    static Agent good() {
        return new GreedyAgent();
    }

    /** Answers sub-task A without having done anything. */
    static Agent lazy() {
        return briefing -> seen -> Turn.builder().answer("A", "nothing done").build();
    }

    static Agent broken() {
        return briefing -> {
            throw new IllegalStateException("the model is down");
        };
    }
}
