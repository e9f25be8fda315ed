package org.asynctool.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names a user may have meant. */
final class Nearest {

    private static final int MOST = 3;

    private Nearest() {}

    /** Up to three names, the nearest first; none where all are far. */
    static List<String> of(String meant, Collection<String> names) {
        String wanted = meant.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(name -> near(wanted, name.toLowerCase(Locale.ROOT)))
                .sorted(Comparator.<String>comparingInt(name -> distance(wanted, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    private static boolean near(String wanted, String name) {
        return name.contains(wanted) || distance(wanted, name) <= Math.max(2, wanted.length() / 3);
    }

    /** Levenshtein's distance. */
    private static int distance(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int swap = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + swap);
            }
            above = row;
        }
        return above[to.length()];
    }
}
