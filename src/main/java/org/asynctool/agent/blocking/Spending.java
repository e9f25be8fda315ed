package org.asynctool.agent.blocking;

import org.asynctool.agent.Usage;

/** Sums of tokens, which stay within what a turn can have. */
final class Spending {

    private Spending() {}

    static Usage sum(Usage one, Usage other) {
        return new Usage(
                capped(one.inputTokens() + other.inputTokens()),
                capped(one.cachedInputTokens() + other.cachedInputTokens()),
                capped(one.outputTokens() + other.outputTokens()));
    }

    private static long capped(long tokens) {
        return Math.min(tokens, Usage.MOST);
    }
}
