package org.asynctool.time;

import java.time.Duration;
import org.apiguardian.api.API;

/**
 * How much virtual time the agent's thinking takes in each turn.
 *
 * <p>A turn that begins at t takes effect at t + think time.
 */
@API(status = API.Status.STABLE)
public sealed interface ThinkTime {

    /** The think time of a task that names none: one second a turn. */
    ThinkTime DEFAULT = new Fixed(1000);

    /**
     * Returns the think time of one turn.
     *
     * @param tokens how many tokens the agent wrote in the turn, 0 where it does not say
     * @param measuredMillis how long the agent took on the machine's clock, 0 where nobody measured
     * @return the think time in virtual milliseconds
     */
    long millis(long tokens, long measuredMillis);

    /**
     * Returns the least think time that a turn can have; {@code time.bound} counts with it.
     *
     * @return virtual milliseconds
     */
    long leastMillis();

    /** Thinking takes no time. */
    record None() implements ThinkTime {
        @Override
        public long millis(long tokens, long measuredMillis) {
            return 0;
        }

        @Override
        public long leastMillis() {
            return 0;
        }
    }

    /**
     * Thinking takes the same time in each turn.
     *
     * @param turnMillis virtual milliseconds a turn, 0 or more
     */
    record Fixed(long turnMillis) implements ThinkTime {
        /**
         * Refuses a negative time.
         *
         * @param turnMillis virtual milliseconds a turn, 0 or more
         */
        public Fixed {
            VirtualTime.requireDelay("fixed think time", turnMillis);
        }

        @Override
        public long millis(long tokens, long measuredMillis) {
            return turnMillis;
        }

        @Override
        public long leastMillis() {
            return turnMillis;
        }
    }

    /**
     * Thinking takes as long as a model needs for the tokens it writes: time to first token + tokens
     * / rate.
     *
     * @param firstTokenMillis virtual milliseconds until the first token, 0 or more
     * @param tokensPerSecond the rate, above 0 and finite
     */
    record PerToken(long firstTokenMillis, double tokensPerSecond) implements ThinkTime {
        /**
         * Refuses a negative time and a rate that is not above 0.
         *
         * @param firstTokenMillis virtual milliseconds until the first token, 0 or more
         * @param tokensPerSecond the rate, above 0 and finite
         */
        public PerToken {
            VirtualTime.requireDelay("time to first token", firstTokenMillis);
            if (!(tokensPerSecond > 0) || Double.isInfinite(tokensPerSecond)) {
                throw new IllegalArgumentException(
                        "tokensPerSecond must be above 0 and finite, but was " + tokensPerSecond);
            }
        }

        @Override
        public long millis(long tokens, long measuredMillis) {
            return VirtualTime.plus(firstTokenMillis, Math.round(StrictMath.ceil(tokens * 1000d / tokensPerSecond)));
        }

        @Override
        public long leastMillis() {
            return firstTokenMillis;
        }
    }

    /** Thinking takes as long as the agent really took, as the agent reports it with its turn. */
    record Measured() implements ThinkTime {
        @Override
        public long millis(long tokens, long measuredMillis) {
            return VirtualTime.requireDelay("measured think time", measuredMillis);
        }

        @Override
        public long leastMillis() {
            return 0;
        }
    }

    /**
     * Returns a think time that is the same in each turn.
     *
     * @param turn the time a turn takes
     * @return that think time
     */
    static ThinkTime fixed(Duration turn) {
        return new Fixed(VirtualTime.millis("fixed think time", turn));
    }

    /**
     * Returns the think time of an agent that thinks in no time.
     *
     * @return no think time
     */
    static ThinkTime none() {
        return new None();
    }
}
