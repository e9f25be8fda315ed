package org.asynctool.agent.http;

import java.time.Duration;
import org.apiguardian.api.API;

/**
 * Limits on requests that several agents share, for instance because they have one key. Immutable but for what was spent
 * so far; used by any number of threads.
 *
 * <pre>{@code
 * static final ChatLimits OF_OUR_KEY = ChatLimits.builder().requestsPerMinute(500).tokensPerMinute(200_000).build();
 * }</pre>
 *
 * <p>Requests get leave in the order in which they ask for it, those that are sent again included. In no span of a minute
 * more of them are sent than allowed; for the sake of requests that take different times to their server, that minute has
 * 61 seconds. Limits hold within one JVM.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class ChatLimits {

    private final Limiter limiter;

    private ChatLimits(Limiter limiter) {
        this.limiter = limiter;
    }

    /**
     * Begins limits of 8 requests at once, of any number of requests and tokens per minute.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    Limiter limiter() {
        return limiter;
    }

    /** Puts limits together. */
    public static final class Builder {

        private static final Duration MINUTE_AND_THE_WAY = Duration.ofSeconds(61);
        private static final Duration LONGEST = Duration.ofDays(365);

        private int concurrent = 8;
        private long requests = Long.MAX_VALUE;
        private long tokens = Long.MAX_VALUE;
        private Duration wait = Duration.ofHours(1);
        private Duration window = MINUTE_AND_THE_WAY;
        private Ticker ticker = Ticker.SYSTEM;

        private Builder() {}

        /**
         * Bounds the requests at once.
         *
         * @param most 1 or more; without it 8
         * @return this
         */
        public Builder concurrentRequests(int most) {
            concurrent = (int) atLeastOne("concurrent requests", most);
            return this;
        }

        /**
         * Bounds the requests per minute; each attempt counts.
         *
         * @param most 1 or more; without it any number
         * @return this
         */
        public Builder requestsPerMinute(int most) {
            requests = atLeastOne("requests per minute", most);
            return this;
        }

        /**
         * Bounds the tokens per minute, of input and output, cached ones too. Before a request is sent they are
         * estimated: a quarter of its bytes, and the most tokens of a reply, or 1,000 where none are named. What the
         * answer tells replaces that. A request that is estimated at more than all of them is sent alone.
         *
         * @param most 1 or more; without it any number
         * @return this
         */
        public Builder tokensPerMinute(long most) {
            tokens = atLeastOne("tokens per minute", most);
            return this;
        }

        /**
         * Bounds how long one request waits for leave to be sent; the episode could not run if that is not enough.
         *
         * @param most above 0, at most 365 days; without it an hour
         * @return this
         */
        public Builder longestWait(Duration most) {
            if (most.isNegative() || most.isZero() || most.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException(
                        "the longest wait must be above 0 and at most 365 days, but was " + most);
            }
            wait = most;
            return this;
        }

        /** Has another clock and other minutes; for tests. */
        Builder clock(Ticker other, Duration minute) {
            ticker = other;
            window = minute;
            return this;
        }

        /**
         * Returns limits of which nothing is spent.
         *
         * @return the limits
         */
        public ChatLimits build() {
            return new ChatLimits(new Limiter(new Limiter.Bounds(concurrent, requests, tokens, window, wait), ticker));
        }

        private static long atLeastOne(String what, long value) {
            if (value < 1) {
                throw new IllegalArgumentException("the " + what + " must be 1 or more, but were " + value);
            }
            return value;
        }
    }
}
