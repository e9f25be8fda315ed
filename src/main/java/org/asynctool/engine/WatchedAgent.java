package org.asynctool.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentInfo;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Briefing;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Prices;
import org.asynctool.agent.Turn;

/**
 * An agent whose episodes end between two turns once the run was cancelled. The platform then starts no further
 * test, but one task may take many minutes of a model's time.
 *
 * @param agent the agent itself; closed by its owner
 * @param cancelled whether the run was cancelled
 */
record WatchedAgent(Agent agent, BooleanSupplier cancelled) implements Agent {

    @Override
    public AgentSession open(Briefing briefing) throws Exception {
        AgentSession session = agent.open(briefing);
        return session == null ? session : new Session(session, cancelled);
    }

    @Override
    public AgentInfo info() {
        return agent.info();
    }

    @Override
    public Optional<Prices> prices() {
        return agent.prices();
    }

    @Override
    public Optional<Duration> wallClock() {
        return agent.wallClock();
    }

    private record Session(AgentSession session, BooleanSupplier cancelled) implements AgentSession {

        @Override
        public Turn next(Observation observation) throws Exception {
            if (cancelled.getAsBoolean()) {
                throw new CancelledException();
            }
            return session.next(observation);
        }

        @Override
        public Duration waited() {
            return session.waited();
        }

        @Override
        public void close() throws Exception {
            session.close();
        }
    }

    /** Ends an episode. */
    static final class CancelledException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        CancelledException() {
            super("the run was cancelled", null, false, false);
        }
    }
}
