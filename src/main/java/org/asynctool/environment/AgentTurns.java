package org.asynctool.environment;

import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Turn;
import org.asynctool.time.VirtualTime;

/** Asks the agent for its turns and turns whatever it throws into a failure of the agent. */
final class AgentTurns {

    /** The agent failed; the message says at which turn and how. */
    static final class AgentFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        AgentFailure(String message, Throwable cause) {
            super(message, cause);
        }

        AgentFailure(String message) {
            super(message);
        }
    }

    private final AgentSession session;
    private final WallClock.Lease lease;
    private int turns;

    AgentTurns(AgentSession session, WallClock.Lease lease) {
        this.session = session;
        this.lease = lease;
    }

    Turn next(Observation observation) {
        turns++;
        Turn turn = ask(observation);
        lease.require();
        if (turn == null) {
            throw new AgentFailure("gave no turn (null) " + where(observation));
        }
        return turn;
    }

    // Whatever an agent throws, errors included, must end its episode and nothing else.
    private Turn ask(Observation observation) {
        try {
            return session.next(observation);
        } catch (Throwable e) {
            throw new AgentFailure("threw " + where(observation) + ": " + e, e);
        }
    }

    private String where(Observation observation) {
        return "in turn " + turns + " at " + VirtualTime.at(observation.virtualMillis());
    }
}
