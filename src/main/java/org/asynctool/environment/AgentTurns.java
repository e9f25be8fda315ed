package org.asynctool.environment;

import java.util.Optional;
import java.util.OptionalInt;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Turn;
import org.asynctool.agent.Usage;
import org.asynctool.text.SafeThrowable;
import org.asynctool.time.ThinkTime;
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
    private final Intake intake = new Intake();
    private int turns;

    AgentTurns(AgentSession session, WallClock.Lease lease) {
        this.session = session;
        this.lease = lease;
    }

    /** Returns the next turn and how long the agent took to decide on it, in virtual time. */
    Decided next(Observation observation, ThinkTime thinkTime) {
        turns++;
        Turn turn = ask(observation);
        lease.require();
        if (turn == null) {
            throw new AgentFailure("gave no turn (null) " + where(observation));
        }
        long thinkMillis = thinkTime.millis(turn.tokens(), turn.measuredMillis());
        return new Decided(taken(turn, observation), thinkMillis, turn.usage(), spentTokens(turn), turn.shortened());
    }

    /**
     * A turn.
     *
     * @param turn what the agent does
     * @param thinkMillis its think time, in virtual milliseconds
     * @param usage the tokens that it cost, where the agent says so
     * @param spentTokens the tokens that count for the limit
     * @param shortened what it took out of its context, where the agent says so
     */
    record Decided(TakenTurn turn, long thinkMillis, Optional<Usage> usage, long spentTokens, OptionalInt shortened) {}

    private static long spentTokens(Turn turn) {
        return turn.usage().map(Usage::total).orElse(turn.tokens());
    }

    // Whatever an agent throws, errors included, must end its episode and nothing else.
    private Turn ask(Observation observation) {
        try {
            return session.next(observation);
        } catch (Throwable e) {
            throw new AgentFailure("threw " + where(observation) + ": " + SafeThrowable.describe(e), e);
        }
    }

    // Another thread of the agent may be changing the turn, and its nodes may be of classes of its own.
    private TakenTurn taken(Turn turn, Observation observation) {
        try {
            return intake.take(turn);
        } catch (RuntimeException | StackOverflowError e) {
            throw new AgentFailure(
                    "gave a turn that cannot be read " + where(observation) + ": " + SafeThrowable.describe(e), e);
        }
    }

    private String where(Observation observation) {
        return "in turn " + turns + " at " + VirtualTime.at(observation.virtualMillis());
    }
}
