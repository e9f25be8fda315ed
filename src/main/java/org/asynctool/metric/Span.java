package org.asynctool.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A span of virtual time.
 *
 * @param fromMillis its first moment
 * @param toMillis the first moment behind it
 */
record Span(long fromMillis, long toMillis) {

    long lengthMillis() {
        return Math.max(0, toMillis - fromMillis);
    }

    /** Returns the part that both have; of length 0 if there is none. */
    Span and(Span other) {
        long from = Math.max(fromMillis, other.fromMillis);
        return new Span(from, Math.max(from, Math.min(toMillis, other.toMillis)));
    }

    /** Returns spans that cover the same time without overlaps, in order. */
    static List<Span> union(List<Span> spans) {
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingLong(Span::fromMillis));
        List<Span> union = new ArrayList<>();
        for (Span span : sorted) {
            int last = union.size() - 1;
            if (last >= 0 && span.fromMillis <= union.get(last).toMillis) {
                Span before = union.get(last);
                union.set(last, new Span(before.fromMillis, Math.max(before.toMillis, span.toMillis)));
            } else {
                union.add(span);
            }
        }
        return union;
    }

    /** Returns how long two lists of spans overlap; both are ordered and free of overlaps. */
    static long overlapMillis(List<Span> one, List<Span> other) {
        long overlap = 0;
        int i = 0;
        int j = 0;
        while (i < one.size() && j < other.size()) {
            overlap += one.get(i).and(other.get(j)).lengthMillis();
            if (one.get(i).toMillis < other.get(j).toMillis) {
                i++;
            } else {
                j++;
            }
        }
        return overlap;
    }
}
