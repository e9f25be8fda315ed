package org.asynctool.world.internal;

import java.math.BigInteger;
import org.apache.commons.rng.UniformRandomProvider;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Random numbers as {@code random.Random} of CPython 3.2 and later draws them for a seed that is an integer: the
 * Mersenne Twister MT19937 of Matsumoto and Nishimura, seeded by an array of words, and CPython's ways from its words
 * to integers and floats.
 */
@API(status = API.Status.INTERNAL)
public final class PythonRandom {

    private static final int WORD = 32;
    private static final double TWO_TO_26 = 0x1p26;
    private static final double TWO_TO_MINUS_53 = 0x1p-53;

    private final BigInteger seed;

    /** Found at the first draw, which most tasks never make. */
    private int @Nullable [] firstWords;

    private int drawn;

    /** Made when the first words are used up. */
    private @Nullable UniformRandomProvider laterWords;

    /**
     * Seeds a generator. Nothing is drawn yet.
     *
     * @param seed the seed; its sign does not matter
     */
    public PythonRandom(BigInteger seed) {
        this.seed = seed.abs();
    }

    /**
     * Returns a generator of the same seed, of which nothing is drawn yet.
     *
     * @return a new generator
     */
    public PythonRandom fresh() {
        return new PythonRandom(seed);
    }

    /**
     * Draws an integer, both ends included.
     *
     * @param first the least one
     * @param last the greatest one
     * @return from {@code first} to {@code last}
     * @throws IllegalArgumentException if {@code first} is greater, or there are more than 2<sup>62</sup> integers
     */
    public long integer(long first, long last) {
        long size = last - first + 1;
        if (first > last || size < 1 || size > 1L << 62) {
            throw new IllegalArgumentException("no range to draw from: " + first + " to " + last);
        }
        return first + below(size);
    }

    /**
     * Draws a float: {@code first + (last - first) * random()}.
     *
     * @param first one end
     * @param last the other end
     * @return a float between the two
     */
    public double uniform(double first, double last) {
        return first + (last - first) * fraction();
    }

    /**
     * Draws a float.
     *
     * @return at least 0 and less than 1
     */
    public double fraction() {
        long high = word() >>> 5;
        long low = word() >>> 6;
        return (high * TWO_TO_26 + low) * TWO_TO_MINUS_53;
    }

    /** Draws until a value of as many bits as the size has is below it; what is thrown away is used up. */
    private long below(long size) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(size);
        long drawn = bits(bits);
        while (drawn >= size) {
            drawn = bits(bits);
        }
        return drawn;
    }

    private long bits(int count) {
        if (count <= WORD) {
            return word() >>> (WORD - count);
        }
        long low = word();
        long high = word() >>> (2 * WORD - count);
        return low | high << WORD;
    }

    /** Draws what all else is made of: 32 bits. */
    long word() {
        return Integer.toUnsignedLong(drawn < FirstWords.COUNT ? firstWord() : laterWord());
    }

    private int firstWord() {
        int[] words = firstWords;
        if (words == null) {
            words = FirstWords.of(seed);
            firstWords = words;
        }
        return words[drawn++];
    }

    private int laterWord() {
        UniformRandomProvider words = laterWords;
        if (words == null) {
            words = FirstWords.after(seed);
            laterWords = words;
        }
        return words.nextInt();
    }
}
