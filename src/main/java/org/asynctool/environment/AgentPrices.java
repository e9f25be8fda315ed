package org.asynctool.environment;

import java.util.Optional;
import org.asynctool.agent.Agent;
import org.asynctool.agent.Prices;
import org.asynctool.environment.AgentTurns.AgentFailure;
import org.asynctool.text.SafeThrowable;

/** Asks an agent for its prices and turns whatever it throws into a failure of the agent. */
final class AgentPrices {

    private AgentPrices() {}

    static Optional<Prices> of(Agent agent) {
        Optional<Prices> prices;
        try {
            prices = agent.prices();
        } catch (Throwable e) {
            throw new AgentFailure("cannot say what it costs, its prices() threw " + SafeThrowable.describe(e), e);
        }
        if (prices == null) {
            throw new AgentFailure("does not say what it costs: its prices() returned null; Optional.empty() is none");
        }
        return prices;
    }
}
