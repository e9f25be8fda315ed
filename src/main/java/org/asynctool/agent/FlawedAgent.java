package org.asynctool.agent;

import java.util.List;
import org.apiguardian.api.API;

/**
 * A reference agent that does as {@link GreedyAgent} does but for one flaw, by which diagnosis and gates can be tried
 * out. The flaw befalls one sub-task of each task: the first that gives room for it. In a task that gives none it does
 * nothing wrong.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class FlawedAgent implements Agent {

    private final Flaw flaw;

    /**
     * Makes an agent.
     *
     * @param flaw what it does wrong
     */
    public FlawedAgent(Flaw flaw) {
        this.flaw = flaw;
    }

    @Override
    public AgentInfo info() {
        return new AgentInfo("FlawedAgent", "1", List.of("flaw=" + flaw.word()));
    }

    @Override
    public AgentSession open(Briefing briefing) {
        return switch (flaw) {
            case UNKNOWN_TOOL,
                    MALFORMED_CALL,
                    TOOL_CONFUSION,
                    DEPENDENCY_VIOLATION,
                    HALLUCINATED_ARGUMENT,
                    RECOVERED_DEPENDENCY_VIOLATION ->
                new FlawedCallSession(briefing, new FlawedCalls(briefing, flaw), flaw);
            case STALLED, NEGLECT, LIMIT, PREMATURE_FINISH -> new ForgetfulSession(briefing, flaw);
            case WRONG_RESULT -> new WrongAnswerSession(briefing);
            case IDLE_WHILE_READY -> new DozingSession(briefing);
            case REDUNDANT_CALL -> new RepeatingSession(briefing);
        };
    }
}
