package org.asynctool.world.internal;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * The words that seeds begin with, of the seeds used last: to seed the Mersenne Twister takes longer than a task, which
 * mostly has the seed of its world's default and draws a few words only. What is kept depends on the seed alone.
 */
final class FirstWords {

    /** How many words of a seed are kept. */
    static final int COUNT = 64;

    private static final int MOST_SEEDS = 64;

    private static final Map<BigInteger, int[]> LAST_USED = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<BigInteger, int[]> eldest) {
            return size() > MOST_SEEDS;
        }
    };

    private FirstWords() {}

    /** Returns the first {@value #COUNT} words of a seed that is not negative; not to be changed. */
    static int[] of(BigInteger seed) {
        synchronized (LAST_USED) {
            return LAST_USED.computeIfAbsent(
                    seed, key -> seeded(key).ints(COUNT).toArray());
        }
    }

    /** Returns the words of a seed that come after the first ones. */
    static UniformRandomProvider after(BigInteger seed) {
        UniformRandomProvider words = seeded(seed);
        for (int i = 0; i < COUNT; i++) {
            words.nextInt();
        }
        return words;
    }

    private static UniformRandomProvider seeded(BigInteger seed) {
        return RandomSource.MT.create(key(seed));
    }

    /** Returns the digits of a seed to base 2<sup>32</sup>, least significant first, at least one. */
    private static int[] key(BigInteger seed) {
        int[] key = new int[Math.max(1, (seed.bitLength() + Integer.SIZE - 1) / Integer.SIZE)];
        for (int i = 0; i < key.length; i++) {
            key[i] = seed.shiftRight(i * Integer.SIZE).intValue();
        }
        return key;
    }
}
