package org.asynctool.metric;

import java.util.Optional;
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
        K kind, Optional<String> call, long virtualMillis, String expected, String why) {}
