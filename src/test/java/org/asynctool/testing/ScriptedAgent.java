package org.asynctool.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentInfo;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Briefing;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Turn;

/** Plays turns that were written down before, then finishes, and keeps what it saw. */
public final class ScriptedAgent implements Agent {

    private final List<Function<Observation, Turn.Builder>> script = new ArrayList<>();
    private final List<Observation> observations = new ArrayList<>();

    private ScriptedAgent() {}

    public static ScriptedAgent script() {
        return new ScriptedAgent();
    }

    public ScriptedAgent then(Turn.Builder turn) {
        return then(observation -> turn);
    }

    public ScriptedAgent then(Function<Observation, Turn.Builder> turn) {
        script.add(turn);
        return this;
    }

    /** Returns what the agent saw before its turn of that number, from 1. */
    public Observation saw(int turn) {
        return observations.get(turn - 1);
    }

    public List<Observation> observations() {
        return observations;
    }

    @Override
    public AgentInfo info() {
        return new AgentInfo("scripted", "1", List.of());
    }

    @Override
    public AgentSession open(Briefing briefing) {
        return observation -> {
            observations.add(observation);
            int turn = observations.size();
            return turn <= script.size()
                    ? script.get(turn - 1).apply(observation).build()
                    : Turn.builder().finish().build();
        };
    }
}
