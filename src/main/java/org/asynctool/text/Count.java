package org.asynctool.text;

import org.apiguardian.api.API;

/** Numbers of things, in words. */
@API(status = API.Status.INTERNAL)
public final class Count {

    private Count() {}

    /**
     * Returns a number with the word for what it counts.
     *
     * @param number how many, 0 or more
     * @param thing the word for one, whose plural ends in {@code s}
     * @return for example {@code 1 task} or {@code 2 tasks}
     */
    public static String of(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
