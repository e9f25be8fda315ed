package com.example;

import java.util.List;
import java.util.Map;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentInfo;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Briefing;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Turn;

/** Does what its request says. */
final class TroubledAgent implements Agent {

    @Override
    public AgentInfo info() {
        return new AgentInfo("troubled", "1", List.of());
    }

    @Override
    public AgentSession open(Briefing briefing) {
        String request = briefing.requests().get(0).text();
        return seen -> next(request, seen);
    }

    private static Turn next(String request, Observation seen) {
        return switch (request) {
            case "throw" -> throw new IllegalStateException("down\u001b[31m \uFFFF\n##vso[task.complete result=Succeeded;]");
            case "throw mutely" -> throw new MuteException();
            case "loop" -> loop();
            case "exit" -> exit();
            case "do nothing" -> Turn.builder().answer("A", "no").build();
            default -> boil(seen);
        };
    }

    private static Turn boil(Observation seen) {
        return seen.results().isEmpty()
                ? Turn.builder().call("A", "boil", Map.of()).waitForAny().build()
                : Turn.builder().answer("A", "done").build();
    }

    private static Turn loop() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
        return Turn.builder().build();
    }

    private static Turn exit() {
        System.exit(0);
        return Turn.builder().build();
    }

    private static final class MuteException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        @Override
        public String toString() {
            throw new IllegalStateException("not even this");
        }
    }
}
