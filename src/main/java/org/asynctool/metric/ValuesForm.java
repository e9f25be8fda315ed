package org.asynctool.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the values of many episodes have in common: their names, and which of them are 0 or 1, as most are. Only the
 * others are kept for each episode.
 */
final class ValuesForm {

    /** So many forms are kept; agents that act alike have a few. Of later ones only the names are looked at. */
    private static final int MOST_KNOWN = 1000;

    private static final Map<Key, ValuesForm> KNOWN = new ConcurrentHashMap<>();

    private static final String KEPT = "x";
    private static final int ZERO = -1;
    private static final int ONE = -2;
    private static final long BITS_OF_ZERO = Double.doubleToRawLongBits(0);
    private static final long BITS_OF_ONE = Double.doubleToRawLongBits(1);

    private final String[] names;
    /** Of each value its place among those that are kept, or that it is 0 or 1. */
    private final int[] places;

    private final int kept;

    private record Key(List<String> names, String kinds) {}

    private ValuesForm(String[] names, String kinds) {
        this.names = names;
        this.places = new int[names.length];
        int next = 0;
        for (int i = 0; i < names.length; i++) {
            places[i] = switch (kinds.charAt(i)) {
                case '0' -> ZERO;
                case '1' -> ONE;
                default -> next++;
            };
        }
        this.kept = next;
    }

    /** Finds the form of values; takes over the names, which are unique. */
    static ValuesForm of(String[] names, double[] values) {
        String kinds = kinds(values);
        return known(names, kinds, MOST_KNOWN)
                .or(() -> known(names, KEPT.repeat(names.length), 2 * MOST_KNOWN))
                .orElseGet(() -> new ValuesForm(names, kinds));
    }

    private static Optional<ValuesForm> known(String[] names, String kinds, int most) {
        ValuesForm known = KNOWN.get(new Key(Arrays.asList(names), kinds));
        if (known == null && KNOWN.size() < most) {
            known = new ValuesForm(names, kinds);
            KNOWN.put(new Key(List.of(names), kinds), known);
        }
        return Optional.ofNullable(known);
    }

    /** A zero with a sign is another value. */
    private static String kinds(double[] values) {
        char[] kinds = new char[values.length];
        for (int i = 0; i < kinds.length; i++) {
            long bits = Double.doubleToRawLongBits(values[i]);
            kinds[i] = bits == BITS_OF_ZERO ? '0' : bits == BITS_OF_ONE ? '1' : KEPT.charAt(0);
        }
        return new String(kinds);
    }

    int size() {
        return names.length;
    }

    String name(int place) {
        return names[place];
    }

    /** The place of a name; negative if it has none. */
    int place(Object name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The values that have to be kept. */
    double[] keep(double[] values) {
        double[] keep = new double[kept];
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0) {
                keep[places[i]] = values[i];
            }
        }
        return keep;
    }

    /** The value at a place, of those that were kept. */
    double value(int place, double[] own) {
        return switch (places[place]) {
            case ZERO -> 0;
            case ONE -> 1;
            default -> own[places[place]];
        };
    }
}
