package org.asynctool.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;

/** The names that somebody probably meant. */
@API(status = API.Status.INTERNAL)
public final class Nearest {

    private static final int MOST = 3;
    private static final int SHORT = 4;

    private Nearest() {}

    /**
     * Returns the names that few edits lead to, or that hold what was written; case does not count.
     *
     * @param written what somebody wrote, of any length
     * @param names what could have been meant
     * @return up to three names, the nearest first and of equally near ones the first given; none where
     *     all are far
     */
    public static List<String> of(String written, Collection<String> names) {
        String wanted = written.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(name -> near(wanted, name.toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparingInt(name -> distance(wanted, name.toLowerCase(Locale.ROOT))))
                .limit(MOST)
                .toList();
    }

    /**
     * Returns the first of {@link #of(String, Collection)}.
     *
     * @param written what somebody wrote, of any length
     * @param names what could have been meant
     * @return the nearest name; empty where all are far
     */
    public static Optional<String> one(String written, Collection<String> names) {
        return of(written, names).stream().findFirst();
    }

    /**
     * Asks whether somebody meant another name, between what is wrong and what could be.
     *
     * @param written what somebody wrote, of any length
     * @param names what could have been meant
     * @param rest the sentence that follows, such as {@code the tools are boil, brew}
     * @return for example {@code ; did you mean 'boil'? The tools are boil, brew}, or {@code ; the tools are boil,
     *     brew} where all are far
     */
    public static String hint(String written, Collection<String> names, String rest) {
        return one(written, names)
                .map(name ->
                        "; did you mean '" + name + "'? " + Character.toUpperCase(rest.charAt(0)) + rest.substring(1))
                .orElse("; " + rest);
    }

    private static boolean near(String wanted, String name) {
        if (wanted.length() >= SHORT && name.contains(wanted)) {
            return true;
        }
        int shorter = Math.min(wanted.length(), name.length());
        int most = shorter < SHORT ? 1 : Math.max(2, shorter / 3);
        // The distance is at least the difference, and takes the product of both lengths to compute.
        return Math.abs(wanted.length() - name.length()) <= most && distance(wanted, name) <= most;
    }

    /** Levenshtein's distance: letters to insert, drop or replace. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
