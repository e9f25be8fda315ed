package org.asynctool.agent.http;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The key of an agent, as far as its builder was told so far: given, to be in the environment, or none. */
final class ApiKey {

    private Optional<String> key = Optional.empty();
    private Optional<String> missing = Optional.empty();
    private UnaryOperator<@Nullable String> environment = System::getenv;

    /** Has another environment than the machine's. */
    void environment(UnaryOperator<@Nullable String> variables) {
        environment = variables;
    }

    /**
     * Takes the key itself.
     *
     * @throws IllegalArgumentException if no header can have it
     */
    void give(String secret) {
        key = Optional.of(HeaderText.require("API key", secret));
        missing = Optional.empty();
    }

    /** Takes the key from the environment; where it is not set, whatever key was given before stays. */
    void fromEnvironment(String variable) {
        String secret = environment.apply(variable);
        if (secret == null || secret.isBlank()) {
            missing = Optional.of(variable);
        } else {
            give(secret.strip());
        }
    }

    /** Returns the key; empty for servers that want none. */
    Optional<String> key() {
        return key;
    }

    /**
     * Refuses to go on without a key that was to be in the environment.
     *
     * @throws IllegalStateException if it is not there
     */
    void require() {
        if (missing.isPresent()) {
            throw new IllegalStateException("the API key is expected in the environment variable " + missing.get()
                    + ", which is not set; set it for the build, leave these tests out of it by a tag, or replay"
                    + " cassettes");
        }
    }
}
