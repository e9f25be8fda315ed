package org.asynctool.metric;

import java.util.List;
import java.util.function.Predicate;
import org.asynctool.metric.Scorecard.SubTaskScore;

/** The shares of an episode's sub-tasks in which each cause and habit was found. */
final class FindingRates {

    private FindingRates() {}

    static void into(Values values, List<SubTaskScore> scores) {
        for (Cause cause : Cause.values()) {
            values.put(
                    cause.metric(),
                    share(
                            scores,
                            score -> score.cause()
                                    .filter(finding -> finding.kind() == cause)
                                    .isPresent()));
        }
        for (Habit habit : Habit.values()) {
            values.put(
                    habit.metric(),
                    share(scores, score -> score.habits().stream().anyMatch(finding -> finding.kind() == habit)));
        }
    }

    private static double share(List<SubTaskScore> scores, Predicate<SubTaskScore> found) {
        int count = 0;
        for (SubTaskScore score : scores) {
            count += found.test(score) ? 1 : 0;
        }
        return (double) count / scores.size();
    }
}
