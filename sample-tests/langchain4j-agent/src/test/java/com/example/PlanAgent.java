package com.example;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Briefing;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Turn;
import org.asynctool.agent.Usage;
import tools.jackson.databind.JsonNode;

/** The plan of a task turn by turn: all calls and answers that can be made, and a wait for all of them. */
final class PlanAgent implements Agent {

    private final JsonNode task;

    PlanAgent(JsonNode task) {
        this.task = task;
    }

    @Override
    public AgentSession open(Briefing briefing) {
        Plan plan = new Plan(task);
        Map<String, String> pending = new HashMap<>();
        return observation -> next(plan, pending, observation);
    }

    private static Turn next(Plan plan, Map<String, String> pending, Observation observation) {
        observation.results().forEach(result -> plan.came(pending.remove(result.call()), result.result().value()));
        Turn.Builder turn = Turn.builder();
        if (pending.isEmpty()) {
            turn.usage(new Usage(100, 0, 10));
            List<Plan.Call> calls = plan.calls();
            int number = observation.nextCall();
            for (Plan.Call call : calls) {
                pending.put("c" + number++, call.id());
                turn.call(call.subTask(), call.tool(), call.arguments());
            }
            plan.answers().forEach(answer -> turn.answer(answer.subTask(), answer.value()));
        }
        return switch (pending.size()) {
            case 0 -> turn.build();
            case 1 -> turn.waitForAny().build();
            default -> turn.waitForAll().build();
        };
    }
}
