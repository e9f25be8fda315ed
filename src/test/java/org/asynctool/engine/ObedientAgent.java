package org.asynctool.engine;

import java.util.List;
import java.util.Map;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentInfo;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Briefing;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Turn;
import org.asynctool.agent.UserRequest;

/** Does what its request says: succeed, miss, break, or break once. */
final class ObedientAgent implements Agent {

    private final List<String> events;

    ObedientAgent(List<String> events) {
        this.events = events;
    }

    @Override
    public AgentInfo info() {
        return new AgentInfo("obedient", "1", List.of());
    }

    @Override
    public AgentSession open(Briefing briefing) {
        events.add("open");
        UserRequest request = briefing.requests().get(0);
        return seen -> next(request, seen);
    }

    @Override
    public void close() {
        events.add("close");
    }

    private Turn next(UserRequest request, Observation seen) {
        return switch (request.text()) {
            case "miss" ->
                Turn.builder().answer(request.subTask(), "nothing done").build();
            case "break" -> throw new IllegalStateException("the model is down");
            case "break once" -> breakOnce(request, seen);
            default -> succeed(request, seen);
        };
    }

    private Turn breakOnce(UserRequest request, Observation seen) {
        if (!events.contains("broke")) {
            events.add("broke");
            throw new IllegalStateException("the model is down for a moment");
        }
        return succeed(request, seen);
    }

    private static Turn succeed(UserRequest request, Observation seen) {
        return seen.results().isEmpty()
                ? Turn.builder()
                        .call(request.subTask(), "boil", Map.of())
                        .waitForAny()
                        .build()
                : Turn.builder().answer(request.subTask(), "done").build();
    }
}
