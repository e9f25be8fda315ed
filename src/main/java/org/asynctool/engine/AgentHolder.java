package org.asynctool.engine;

import java.util.Optional;
import java.util.function.Function;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentProvider;
import org.asynctool.agent.http.cassette.CassetteSettings;
import org.asynctool.text.SafeThrowable;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.ReflectionSupport;

/** Creates the class that gives the agent, and the agent, before the first task, both once; closes the agent. */
final class AgentHolder {

    private final Owner owner;
    private final Function<String, Optional<String>> settings;
    private Optional<Agent> agent = Optional.empty();
    private Optional<BrokenSetupException> failure = Optional.empty();

    /**
     * Makes nothing yet.
     *
     * @param settings gives the configuration parameters, which hold while the agent is made
     */
    AgentHolder(Owner owner, Function<String, Optional<String>> settings) {
        this.owner = owner;
        this.settings = settings;
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
            throw threw("the agent of " + name() + " could not be closed:", e);
        }
    }

    private void make() {
        try {
            agent = Optional.ofNullable(CassetteSettings.during(settings, this::create));
            if (agent.isEmpty()) {
                failure = Optional.of(new BrokenSetupException("agent() of " + name() + " returned null"));
            }
        } catch (Throwable e) {
            failure = Optional.of(threw("there is no agent, since " + name() + " threw", e));
        }
    }

    private @Nullable Agent create() throws Exception {
        Object created = ReflectionSupport.newInstance(owner.agentClass().orElseThrow());
        return created instanceof AgentProvider provider ? provider.agent() : (Agent) created;
    }

    private String name() {
        return owner.agentClass().map(Class::getName).orElse(owner.name());
    }

    /** Wraps assertion errors too: a class that throws one is broken, and did not miss anything. */
    private static BrokenSetupException threw(String what, Throwable cause) {
        return new BrokenSetupException(what + " " + SafeThrowable.describe(cause), SafeThrowable.of(cause));
    }
}
