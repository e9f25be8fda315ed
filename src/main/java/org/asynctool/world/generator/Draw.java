package org.asynctool.world.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.asynctool.time.Seeds;

/** Draws that follow from a seed and from what they are for, and from nothing else. */
final class Draw {

    private static final String HEX = "0123456789abcdef";
    private static final String VARIANT = "89ab";
    private static final String ID_FORM = "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx";

    private final UniformRandomProvider random;

    private Draw(UniformRandomProvider random) {
        this.random = random;
    }

    static Draw of(long seed, String purpose) {
        return new Draw(Seeds.random(seed, purpose));
    }

    /** Draws an integer, both ends included. */
    long integer(long least, long greatest) {
        return random.nextLong(least, greatest + 1);
    }

    boolean flag() {
        return random.nextBoolean();
    }

    <T> T of(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    char of(String characters) {
        return characters.charAt(random.nextInt(characters.length()));
    }

    /** Returns the things in an order drawn at random, each order as likely as any other. */
    <T> List<T> shuffled(List<T> things) {
        List<T> shuffled = new ArrayList<>(things);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            T moved = shuffled.set(i, shuffled.get(other));
            shuffled.set(other, moved);
        }
        return shuffled;
    }

    String name() {
        return of(Words.FIRST_NAMES) + " " + of(Words.LAST_NAMES);
    }

    String street() {
        return integer(1, 199) + " " + of(Words.STREETS);
    }

    /** Draws an id in the form of a random UUID. */
    String id() {
        StringBuilder id = new StringBuilder();
        for (char sign : ID_FORM.toCharArray()) {
            id.append(
                    switch (sign) {
                        case 'x' -> of(HEX);
                        case 'y' -> of(VARIANT);
                        default -> sign;
                    });
        }
        return id.toString();
    }

    /** Draws digits, the first of which may be zero. */
    String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(integer(0, 9));
        }
        return digits.toString();
    }

    /** Makes some things, one after the other. */
    static <T> List<T> times(int count, Supplier<T> maker) {
        return Stream.generate(maker).limit(count).toList();
    }
}
