package org.asynctool.time;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.apiguardian.api.API;

/**
 * Seeds that are the same on every machine: of a text, of a trial, of a key.
 *
 * <p>A draw never depends on the order of draws: each has a key of its own, and the key alone
 * decides.
 */
@API(status = API.Status.INTERNAL)
public final class Seeds {

    private Seeds() {}

    /**
     * Returns the seed that a text stands for.
     *
     * @param text any text, for instance a task id
     * @return the first eight bytes of its SHA-256
     */
    public static long ofText(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /**
     * Mixes a seed with a number, for instance the task's seed with the number of a trial.
     *
     * @param seed a seed
     * @param number a number, for instance a trial's, from 1
     * @return the seed for that number; the same for every agent
     */
    public static long mix(long seed, long number) {
        return new SplitMix64(seed ^ new SplitMix64(number).nextLong()).nextLong();
    }

    /**
     * Returns the random numbers of a key.
     *
     * @param seed the seed of the trial
     * @param key what the numbers are for
     * @return a generator of its own
     */
    public static UniformRandomProvider random(long seed, String key) {
        return new SplitMix64(mix(seed, ofText(key)));
    }

    /**
     * Returns the random numbers of a seed.
     *
     * @param seed the seed
     * @return a generator of its own
     */
    public static UniformRandomProvider random(long seed) {
        return new SplitMix64(seed);
    }
}
