package org.asynctool.engine;

import java.util.Optional;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentProvider;
import org.asynctool.text.SafeThrowable;
import org.junit.platform.commons.support.ReflectionSupport;

/** Creates a benchmark class and its agent before the first task, both once, and closes the agent. */
final class AgentHolder {

    private final Class<?> type;
    private Optional<Agent> agent = Optional.empty();
    private Optional<BrokenSetupException> failure = Optional.empty();

    AgentHolder(Class<?> type) {
        this.type = type;
    }

    /**
     * Returns the agent; makes it when first called.
     *
     * @throws BrokenSetupException if there is none, with what the class threw as its cause
     */
    synchronized Agent agent() {
        if (agent.isEmpty() && failure.isEmpty()) {
            make();
        }
        failure.ifPresent(e -> {
            throw e;
        });
        return agent.orElseThrow();
    }

    /**
     * Closes the agent, if one was made.
     *
     * @throws BrokenSetupException if that fails
     */
    synchronized void close() {
        try {
            if (agent.isPresent()) {
                agent.get().close();
            }
        } catch (Throwable e) {
            throw threw("the agent of " + type.getName() + " could not be closed:", e);
        }
    }

    private void make() {
        try {
            AgentProvider provider = (AgentProvider) ReflectionSupport.newInstance(type);
            agent = Optional.ofNullable(provider.agent());
            if (agent.isEmpty()) {
                failure = Optional.of(new BrokenSetupException("agent() of " + type.getName() + " returned null"));
            }
        } catch (Throwable e) {
            failure = Optional.of(threw("there is no agent, since " + type.getName() + " threw", e));
        }
    }

    /** Wraps assertion errors too: a class that throws one is broken, and did not miss anything. */
    private static BrokenSetupException threw(String what, Throwable cause) {
        return new BrokenSetupException(what + " " + SafeThrowable.describe(cause), SafeThrowable.of(cause));
    }
}
