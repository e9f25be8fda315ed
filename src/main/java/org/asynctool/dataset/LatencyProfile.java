package org.asynctool.dataset;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;
import org.apiguardian.api.API;
import org.asynctool.task.LatencyPlan;
import org.asynctool.time.Latency;
import org.asynctool.time.Seeds;

/** Gives tools latencies of their own, so that tasks differ in what has to be waited for. */
@API(status = API.Status.EXPERIMENTAL)
@FunctionalInterface
public interface LatencyProfile {

    /**
     * Draws the latency of one tool.
     *
     * @param random random numbers of this one tool
     * @return its latency
     */
    Latency draw(UniformRandomProvider random);

    /**
     * Draws the latencies of a task.
     *
     * @param seed what all draws derive from
     * @param tools the tools that get a latency of their own; all others share one
     * @return the latencies
     */
    default LatencyPlan plan(long seed, List<String> tools) {
        Map<String, Latency> drawn = new TreeMap<>();
        tools.forEach(tool -> drawn.put(tool, draw(Seeds.random(seed, "tool " + tool))));
        return new LatencyPlan(draw(Seeds.random(seed, "other tools")), drawn);
    }

    /**
     * Returns the profile of tools that take evenly distributed times, each in a range of its own.
     *
     * @param leastMillis the least latency of all tools, in virtual milliseconds, 0 or more
     * @param greatestMillis the greatest latency of all tools, in virtual milliseconds, not below the least
     * @return the profile
     * @throws IllegalArgumentException if there is no such range
     */
    static LatencyProfile uniform(long leastMillis, long greatestMillis) {
        Latency.Uniform all = new Latency.Uniform(leastMillis, greatestMillis);
        return random -> {
            long one = leastMillis + random.nextLong(all.greatestMillis() - leastMillis + 1);
            long other = leastMillis + random.nextLong(all.greatestMillis() - leastMillis + 1);
            return new Latency.Uniform(Math.min(one, other), Math.max(one, other));
        };
    }

    /**
     * Returns the profile of tools that take heavy-tailed times, each around a median of its own.
     *
     * @param leastMedianMillis the least median, in virtual milliseconds, 0 or more
     * @param greatestMedianMillis the greatest median, in virtual milliseconds, not below the least
     * @param sigma the spread of the logarithm, 0 to 10
     * @param capMillis the greatest latency of all, not below any median
     * @return the profile
     * @throws IllegalArgumentException if a value is out of its range
     */
    static LatencyProfile logNormal(long leastMedianMillis, long greatestMedianMillis, double sigma, long capMillis) {
        Latency.Uniform medians = new Latency.Uniform(leastMedianMillis, greatestMedianMillis);
        Latency.LogNormal highest = new Latency.LogNormal(greatestMedianMillis, sigma, capMillis);
        return random -> {
            long median = leastMedianMillis + random.nextLong(medians.greatestMillis() - leastMedianMillis + 1);
            return new Latency.LogNormal(median, highest.sigma(), highest.capMillis());
        };
    }
}
