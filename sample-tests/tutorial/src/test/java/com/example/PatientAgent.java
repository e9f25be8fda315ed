package com.example;

// snippet: agent
import java.util.List;
import java.util.Map;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentInfo;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Briefing;
import org.asynctool.agent.Observation.Delivery;
import org.asynctool.agent.Turn;

/** Acts on each result as soon as it is there, and waits for the next one. */
final class PatientAgent implements Agent {

    @Override
    public AgentInfo info() {
        return new AgentInfo("patient", "2", List.of());
    }

    @Override
    public AgentSession open(Briefing briefing) {
        return observation -> {
            Turn.Builder turn = Turn.builder();
            if (observation.virtualMillis() == 0) {
                turn.call("A", "boil_water", Map.of());
                turn.call("B", "multiply", Map.of("arg_0", 12, "arg_1", 3));
            }
            for (Delivery delivery : observation.results()) {
                switch (delivery.tool()) {
                    case "boil_water" -> turn.call("A", "brew_tea", Map.of());
                    case "brew_tea" -> turn.answer("A", "Here is your tea.");
                    default -> turn.answer("B", delivery.result().value().get("result"));
                }
            }
            return turn.waitForAny().build();
        };
    }
}
// end of snippet
