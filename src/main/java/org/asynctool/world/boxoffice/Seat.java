package org.asynctool.world.boxoffice;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a venue, written {@code B12}.
 *
 * @param row one to three capital letters
 * @param number from 1
 */
record Seat(String row, int number) implements Comparable<Seat> {

    /** What a row may be called; the same in any venue. */
    static final Pattern ROW = Pattern.compile("[A-Z]{1,3}");

    private static final Pattern WRITTEN = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,2})");
    private static final Comparator<Seat> ORDER = Comparator.comparingInt((Seat seat) -> seat.row.length())
            .thenComparing(Seat::row)
            .thenComparingInt(Seat::number);

    static Optional<Seat> of(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        return matcher.matches()
                ? Optional.of(new Seat(matcher.group(1), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** Compares by row as in {@code A, B, ..., Z, AA}, then by number. */
    @Override
    public int compareTo(Seat other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return row + number;
    }
}
