package org.asynctool.report;

import java.util.Comparator;
import org.apiguardian.api.API;

/**
 * Which episode of a benchmark.
 *
 * @param task id of the task
 * @param trial number of the trial, from 1
 */
@API(status = API.Status.EXPERIMENTAL)
public record EpisodeKey(String task, int trial) implements Comparable<EpisodeKey> {

    private static final Comparator<EpisodeKey> ORDER =
            Comparator.comparing(EpisodeKey::task).thenComparingInt(EpisodeKey::trial);

    @Override
    public int compareTo(EpisodeKey other) {
        return ORDER.compare(this, other);
    }

    /** Returns the episode for people, such as {@code trip-and-stock, trial 2}. */
    @Override
    public String toString() {
        return task + ", trial " + trial;
    }
}
