package org.asynctool.agent;

import org.apiguardian.api.API;

/**
 * The tokens that one turn cost, as the provider of the model counts them.
 *
 * @param inputTokens tokens of the prompt, cached ones included, from 0 to {@link #MOST}
 * @param cachedInputTokens those of them that were read from a prompt cache, from 0 to {@code inputTokens}
 * @param outputTokens tokens that the model wrote, its reasoning included, from 0 to {@link #MOST}
 */
@API(status = API.Status.STABLE)
public record Usage(long inputTokens, long cachedInputTokens, long outputTokens) {

    /** The most tokens that one turn can have on either side, so that sums stay exact. */
    public static final long MOST = 1_000_000_000_000L;

    /**
     * Refuses counts that are out of range.
     *
     * @param inputTokens tokens of the prompt, cached ones included
     * @param cachedInputTokens those of them that were read from a prompt cache
     * @param outputTokens tokens that the model wrote
     */
    public Usage {
        require("input tokens", inputTokens, MOST);
        require("cached input tokens, which are a part of the input tokens,", cachedInputTokens, inputTokens);
        require("output tokens", outputTokens, MOST);
    }

    /**
     * Returns all tokens of the turn.
     *
     * @return input and output tokens together
     */
    public long total() {
        return inputTokens + outputTokens;
    }

    private static void require(String what, long tokens, long most) {
        if (tokens < 0 || tokens > most) {
            throw new IllegalArgumentException("the " + what + " must be from 0 to " + most + ", but were " + tokens);
        }
    }
}
