package org.asynctool.metric;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apiguardian.api.API;

/**
 * What diagnosis found in a sub-task.
 *
 * @param kind what it is
 * @param call id of the call that shows it, such as {@code c3}; empty where it is the lack of a call
 * @param virtualMillis when it showed, in virtual milliseconds since the episode began
 * @param expected what was expected, for people
 * @param why what happened instead, for people
 * @param <K> {@link Cause} or {@link Habit}
 */
@API(status = API.Status.STABLE)
public record Finding<K extends Enum<K>>(
        K kind, Optional<String> call, long virtualMillis, String expected, String why) {

    /** Returns 1 for the metric of a finding that was made, 0 for that of another, nothing for other metrics. */
    static OptionalDouble share(String metric, Optional<Finding<Cause>> cause, List<Finding<Habit>> habits) {
        for (Cause kind : Cause.values()) {
            if (kind.metric().equals(metric)) {
                return OptionalDouble.of(
                        cause.filter(found -> found.kind() == kind).isPresent() ? 1 : 0);
            }
        }
        for (Habit kind : Habit.values()) {
            if (kind.metric().equals(metric)) {
                return OptionalDouble.of(habits.stream().anyMatch(found -> found.kind() == kind) ? 1 : 0);
            }
        }
        return OptionalDouble.empty();
    }
}
