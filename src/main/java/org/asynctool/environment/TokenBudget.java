package org.asynctool.environment;

import java.util.Optional;
import java.util.OptionalLong;
import org.asynctool.agent.Budget;
import org.asynctool.task.Limits;

/** Counts the tokens that turns tell of against the limit of the task. */
final class TokenBudget {

    private final OptionalLong most;
    private long used;

    TokenBudget(Limits limits) {
        most = limits.tokens();
    }

    /** Takes the tokens of a turn and returns whether they are within the limit. */
    boolean spend(long tokens) {
        long sum = used + tokens;
        used = sum < 0 ? Long.MAX_VALUE : sum;
        return most.isEmpty() || used <= most.getAsLong();
    }

    /** Returns what the agent is told before a turn; empty where there is no limit. */
    Optional<Budget> told() {
        return most.isPresent() ? Optional.of(new Budget(used, most.getAsLong() - used)) : Optional.empty();
    }
}
