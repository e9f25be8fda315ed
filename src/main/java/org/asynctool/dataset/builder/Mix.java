package org.asynctool.dataset.builder;

import java.util.Locale;
import org.apiguardian.api.API;

/**
 * One kind of concurrent tasks in a benchmark.
 *
 * @param name its name, and that of its file without the ending
 * @param size how many single tasks go into one, 2 or 3
 * @param spread which ones go together
 * @param count how many such tasks there are, 1 or more
 */
@API(status = API.Status.EXPERIMENTAL)
public record Mix(String name, int size, Spread spread, int count) {

    /** Which single tasks go together. */
    public enum Spread {
        /** Those of one category; all categories get their turn. */
        SAME_CATEGORY,
        /** Those of different categories. */
        CROSS_CATEGORY
    }

    /**
     * Refuses what cannot be composed.
     *
     * @param name its name
     * @param size how many single tasks go into one
     * @param spread which ones go together
     * @param count how many such tasks there are
     */
    public Mix {
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "a mix is named by small letters, digits and single dashes, but the name is '" + name + "'");
        }
        if (size < 2 || size > 3) {
            throw new IllegalArgumentException("size must be 2 or 3, but was " + size + " in mix '" + name + "'");
        }
        if (count < 1) {
            throw new IllegalArgumentException("count must be 1 or more, but was " + count + " in mix '" + name + "'");
        }
    }

    /** Returns what it is, such as {@code dual, same-category}. */
    String kind() {
        return (size == 2 ? "dual" : "tri") + ", "
                + spread.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
