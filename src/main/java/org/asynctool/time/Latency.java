package org.asynctool.time;

import java.time.Duration;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apiguardian.api.API;

/** How long a tool takes to answer, in virtual time. */
@API(status = API.Status.STABLE)
public sealed interface Latency
        permits Latency.Fixed, Latency.Uniform, Latency.LogNormal, Latency.Empirical, Latency.Rounds, OwnLatency {

    /** The latency of a tool that names none: two seconds. */
    Latency DEFAULT = new Fixed(2000);

    /**
     * Draws a latency.
     *
     * @param random the random numbers of this one draw
     * @param thinkTime the think time of the task, which {@link Rounds} counts in
     * @return virtual milliseconds, 0 or more
     */
    long draw(UniformRandomProvider random, ThinkTime thinkTime);

    /**
     * Returns a latency that is typical: the only one, the middle or the median. Planning agents count
     * with it.
     *
     * @param thinkTime the think time of the task, which {@link Rounds} counts in
     * @return virtual milliseconds, 0 or more
     */
    long typicalMillis(ThinkTime thinkTime);

    /**
     * Always the same latency.
     *
     * @param latencyMillis virtual milliseconds, 0 or more
     */
    record Fixed(long latencyMillis) implements Latency {
        /**
         * Refuses a negative latency.
         *
         * @param latencyMillis virtual milliseconds, 0 or more
         */
        public Fixed {
            VirtualTime.requireDelay("fixed latency", latencyMillis);
        }

        @Override
        public long draw(UniformRandomProvider random, ThinkTime thinkTime) {
            return latencyMillis;
        }

        @Override
        public long typicalMillis(ThinkTime thinkTime) {
            return latencyMillis;
        }
    }

    /**
     * Every latency from a least to a greatest, both included, is as likely as any other.
     *
     * @param leastMillis virtual milliseconds, 0 or more
     * @param greatestMillis virtual milliseconds, not below {@code leastMillis}
     */
    record Uniform(long leastMillis, long greatestMillis) implements Latency {
        /**
         * Refuses a negative latency and an empty range.
         *
         * @param leastMillis virtual milliseconds, 0 or more
         * @param greatestMillis virtual milliseconds, not below {@code leastMillis}
         */
        public Uniform {
            VirtualTime.requireDelay("least latency", leastMillis);
            if (greatestMillis < leastMillis || greatestMillis == VirtualTime.NEVER) {
                throw new IllegalArgumentException("greatest latency must be finite and not below the least one ("
                        + leastMillis
                        + " ms), but was "
                        + greatestMillis
                        + " ms");
            }
        }

        @Override
        public long draw(UniformRandomProvider random, ThinkTime thinkTime) {
            return leastMillis + random.nextLong(greatestMillis - leastMillis + 1);
        }

        @Override
        public long typicalMillis(ThinkTime thinkTime) {
            return leastMillis + (greatestMillis - leastMillis) / 2;
        }
    }

    /**
     * A heavy-tailed latency: the median times e to the power of (sigma times a normal draw), capped.
     *
     * @param medianMillis virtual milliseconds, 0 or more
     * @param sigma the spread of the logarithm, 0 to 10
     * @param capMillis the greatest latency, not below the median
     */
    record LogNormal(long medianMillis, double sigma, long capMillis) implements Latency {
        /**
         * Refuses a negative median, a spread out of range and a cap below the median.
         *
         * @param medianMillis virtual milliseconds, 0 or more
         * @param sigma the spread of the logarithm, 0 to 10
         * @param capMillis the greatest latency, not below the median
         */
        public LogNormal {
            VirtualTime.requireDelay("median latency", medianMillis);
            if (!(sigma >= 0 && sigma <= 10)) {
                throw new IllegalArgumentException("sigma must be from 0 to 10, but was " + sigma);
            }
            if (capMillis < medianMillis) {
                throw new IllegalArgumentException(
                        "cap must not be below the median (" + medianMillis + " ms), but was " + capMillis + " ms");
            }
        }

        @Override
        public long draw(UniformRandomProvider random, ThinkTime thinkTime) {
            double factor = StrictMath.exp(sigma * normal(random));
            return Math.min(capMillis, Math.round(medianMillis * factor));
        }

        @Override
        public long typicalMillis(ThinkTime thinkTime) {
            return medianMillis;
        }

        /** Box and Muller's transform in {@link StrictMath}, so that every machine draws the same. */
        private static double normal(UniformRandomProvider random) {
            double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
            return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
        }
    }

    /**
     * One of the recorded latencies, each as likely as any other.
     *
     * @param recordedMillis recorded values in virtual milliseconds, at least one
     */
    record Empirical(List<Long> recordedMillis) implements Latency {
        /**
         * Refuses an empty list and negative values.
         *
         * @param recordedMillis recorded values in virtual milliseconds, at least one
         */
        public Empirical {
            recordedMillis = List.copyOf(recordedMillis);
            if (recordedMillis.isEmpty()) {
                throw new IllegalArgumentException("recorded latencies must not be empty");
            }
            recordedMillis.forEach(value -> VirtualTime.requireDelay("recorded latency", value));
        }

        @Override
        public long draw(UniformRandomProvider random, ThinkTime thinkTime) {
            return recordedMillis.get(random.nextInt(recordedMillis.size()));
        }

        @Override
        public long typicalMillis(ThinkTime thinkTime) {
            return recordedMillis.stream().sorted().toList().get(recordedMillis.size() / 2);
        }
    }

    /**
     * A whole number of turns: that many times the fixed think time of the task. No other think-time
     * model goes with it.
     *
     * @param rounds the number of turns, 0 or more
     */
    record Rounds(int rounds) implements Latency {
        /**
         * Refuses a negative number.
         *
         * @param rounds the number of turns, 0 or more
         */
        public Rounds {
            if (rounds < 0) {
                throw new IllegalArgumentException("rounds must be 0 or more, but was " + rounds);
            }
        }

        @Override
        public long draw(UniformRandomProvider random, ThinkTime thinkTime) {
            return typicalMillis(thinkTime);
        }

        @Override
        public long typicalMillis(ThinkTime thinkTime) {
            if (!(thinkTime instanceof ThinkTime.Fixed fixed)) {
                throw new IllegalArgumentException(
                        "latency 'rounds' needs a fixed think time, but the task has " + thinkTime);
            }
            return rounds * fixed.turnMillis();
        }
    }

    /**
     * Returns a latency that is always the same.
     *
     * @param latency the latency
     * @return that latency
     */
    static Latency fixed(Duration latency) {
        return new Fixed(VirtualTime.millis("fixed latency", latency));
    }

    /**
     * Returns a latency drawn evenly from a range.
     *
     * @param least the least latency
     * @param greatest the greatest latency
     * @return that latency
     */
    static Latency uniform(Duration least, Duration greatest) {
        return new Uniform(
                VirtualTime.millis("least latency", least), VirtualTime.millis("greatest latency", greatest));
    }
}
