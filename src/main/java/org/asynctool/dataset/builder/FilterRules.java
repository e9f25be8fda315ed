package org.asynctool.dataset.builder;

import org.apiguardian.api.API;

/**
 * What a task must be like to be kept, beside passing its audit and being solved by {@link
 * org.asynctool.agent.GreedyAgent}, but not by an agent that answers at once with what the requests show.
 *
 * @param leastRatio the least ratio of {@code time.serial} to {@code time.bound}, 1 or more: below it, waiting well
 *     gains too little
 * @param greatestRatio the greatest such ratio, not below the least one
 * @param mostAlike how alike two tasks may be, from 0 (nothing in common) to 1 (anything goes), not included unless
 *     it is 1
 * @param chanceSeeds with so many seeds, from 0 up, {@link org.asynctool.agent.RandomAgent} tries the task
 * @param mostByChance in how many of these tries a sub-task may succeed, 0 or more
 */
@API(status = API.Status.EXPERIMENTAL)
public record FilterRules(
        double leastRatio, double greatestRatio, double mostAlike, int chanceSeeds, int mostByChance) {

    /** Any ratio, no two tasks more than 80 % alike, never solved by chance with five seeds. */
    public static final FilterRules DEFAULT = new FilterRules(1, 1000, 0.8, 5, 0);

    /**
     * Refuses values out of their ranges.
     *
     * @param leastRatio the least ratio of {@code time.serial} to {@code time.bound}
     * @param greatestRatio the greatest such ratio
     * @param mostAlike how alike two tasks may be
     * @param chanceSeeds with so many seeds a random agent tries the task
     * @param mostByChance in how many of these tries a sub-task may succeed
     */
    public FilterRules {
        if (!(leastRatio >= 1 && greatestRatio >= leastRatio)) {
            throw new IllegalArgumentException(
                    "the ratio must have bounds from 1 up, the least one first, but they are " + leastRatio + " and "
                            + greatestRatio);
        }
        if (!(mostAlike >= 0 && mostAlike <= 1)) {
            throw new IllegalArgumentException("mostAlike must be from 0 to 1, but was " + mostAlike);
        }
        if (chanceSeeds < 0 || mostByChance < 0) {
            throw new IllegalArgumentException(
                    "chanceSeeds and mostByChance must be 0 or more, but were " + chanceSeeds + " and " + mostByChance);
        }
    }
}
