package org.asynctool.task;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.asynctool.json.Pointers;

/**
 * Where an episode ends at the latest.
 *
 * @param turns the most turns, 1 or more
 * @param calls the most calls, refused ones included, 1 or more
 * @param virtualMillis the most virtual time in milliseconds, 1 or more, always finite
 * @param wallMillis the most time on the machine's clock in milliseconds; empty for the default of the
 *     kind of agent
 * @param resultBytes the most bytes of all delivered results together, 1 or more
 * @param toolCalls the most accepted calls of single tools, by name, 0 or more; one more is refused
 * @param tokens the most tokens that the agent may tell of, 1 or more; empty for no bound
 */
@API(status = API.Status.STABLE)
public record Limits(
        int turns,
        int calls,
        long virtualMillis,
        OptionalLong wallMillis,
        long resultBytes,
        Map<String, Integer> toolCalls,
        OptionalLong tokens) {

    /** 200 turns, 500 calls, 24 hours, 16 MiB of results, no bound on single tools. */
    public static final Limits DEFAULT =
            new Limits(200, 500, 86_400_000, OptionalLong.empty(), 16L * 1024 * 1024, Map.of());

    /**
     * Refuses limits that are out of range.
     *
     * @param turns the most turns
     * @param calls the most calls
     * @param virtualMillis the most virtual time in milliseconds
     * @param wallMillis the most time on the machine's clock in milliseconds
     * @param resultBytes the most bytes of all delivered results together
     * @param toolCalls the most accepted calls of single tools
     * @param tokens the most tokens that the agent may tell of
     */
    public Limits {
        require("turns", turns);
        require("calls", calls);
        requireTime("virtualTime", virtualMillis);
        wallMillis.ifPresent(millis -> requireTime("wallClock", millis));
        require("resultBytes", resultBytes);
        toolCalls = Collections.unmodifiableMap(new TreeMap<>(toolCalls));
        toolCalls.forEach((tool, most) -> {
            if (most < 0) {
                throw new InvalidTaskException(
                        "/toolCalls" + Pointers.to(tool), "the most calls must be 0 or more, but was " + most);
            }
        });
        if (virtualMillis == Long.MAX_VALUE) {
            throw new InvalidTaskException("/virtualTime", "virtualTime must be finite");
        }
        tokens.ifPresent(most -> require("tokens", most));
    }

    /**
     * Makes limits without a bound on tokens.
     *
     * @param turns the most turns
     * @param calls the most calls
     * @param virtualMillis the most virtual time in milliseconds
     * @param wallMillis the most time on the machine's clock in milliseconds
     * @param resultBytes the most bytes of all delivered results together
     * @param toolCalls the most accepted calls of single tools
     */
    public Limits(
            int turns,
            int calls,
            long virtualMillis,
            OptionalLong wallMillis,
            long resultBytes,
            Map<String, Integer> toolCalls) {
        this(turns, calls, virtualMillis, wallMillis, resultBytes, toolCalls, OptionalLong.empty());
    }

    /**
     * Returns the same limits with another bound on tokens.
     *
     * @param most the most tokens that the agent may tell of, 1 or more
     * @return limits
     */
    public Limits withTokens(long most) {
        return new Limits(turns, calls, virtualMillis, wallMillis, resultBytes, toolCalls, OptionalLong.of(most));
    }

    private static void requireTime(String field, long millis) {
        if (millis < 1) {
            throw new InvalidTaskException("/" + field, field + " must be 1ms or more, but was " + millis + "ms");
        }
    }

    private static void require(String field, long value) {
        if (value < 1) {
            throw new InvalidTaskException("/" + field, field + " must be 1 or more, but was " + value);
        }
    }
}
