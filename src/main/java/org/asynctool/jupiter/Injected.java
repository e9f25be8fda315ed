package org.asynctool.jupiter;

import java.util.Optional;
import org.asynctool.environment.ToolEnvironment;

/**
 * An environment that was given to a test.
 *
 * @param environment the environment
 * @param ticket what it is of
 */
record Injected(ToolEnvironment environment, Ticket ticket) {

    /** Why its test must not end like this; empty if an episode was run. */
    Optional<String> omission() {
        return environment.used()
                ? Optional.empty()
                : Optional.of("environment for task '" + ticket.task().task().id()
                        + "' ran no episode; call environment.run(agent)");
    }
}
