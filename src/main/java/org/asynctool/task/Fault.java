package org.asynctool.task;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.asynctool.time.VirtualTime;
import tools.jackson.databind.JsonNode;

/**
 * Something that goes wrong with some calls.
 *
 * @param kind what goes wrong
 * @param tool the tool whose calls it meets, or {@code *} for every tool
 * @param subTask the sub-task whose calls it meets; empty for every sub-task
 * @param attempts which of the calls that are the same it meets, 1 for the first; empty for all
 * @param probability how likely it meets such a call, 0 to 1
 * @param result the error result of an {@code error}; empty for the environment's own words, and for other
 *     kinds
 * @param afterMillis the moment of a {@code timeout}, in virtual milliseconds after the call; 0 for other
 *     kinds
 * @param factor how many times slower a {@code slow} call is, 1 or more; 1 for other kinds
 */
@API(status = API.Status.STABLE)
public record Fault(
        Kind kind,
        String tool,
        Optional<String> subTask,
        List<Integer> attempts,
        double probability,
        Optional<JsonNode> result,
        long afterMillis,
        double factor) {

    /** The name that stands for every tool. */
    public static final String EVERY_TOOL = "*";

    /** What goes wrong. */
    public enum Kind {
        /** The world does not execute the call; the declared error result comes after its latency. */
        ERROR,
        /** The world executes the call, but an error result comes at the declared time-out. */
        TIMEOUT,
        /** The world executes the call, but no result ever comes. */
        LOST,
        /** Everything takes the factor longer. */
        SLOW,
        /** The result comes twice, the second one marked {@code again}. */
        DUPLICATE
    }

    /**
     * Refuses values out of range, and values that are for another kind of fault.
     *
     * @param kind what goes wrong
     * @param tool the tool whose calls it meets
     * @param subTask the sub-task whose calls it meets
     * @param attempts which of the calls that are the same it meets
     * @param probability how likely it meets such a call
     * @param result the error result of an {@code error}
     * @param afterMillis the moment of a {@code timeout}
     * @param factor how many times slower a {@code slow} call is
     */
    public Fault {
        attempts = List.copyOf(attempts);
        for (int i = 0; i < attempts.size(); i++) {
            if (attempts.get(i) < 1) {
                throw new InvalidTaskException(
                        "/attempts/" + i, "an attempt must be 1 or more, but was " + attempts.get(i));
            }
        }
        if (!(probability >= 0 && probability <= 1)) {
            throw new InvalidTaskException("/probability", "probability must be from 0 to 1, but was " + probability);
        }
        VirtualTime.requireDelay("after", afterMillis);
        if (!(factor >= 1 && factor <= 1_000_000)) {
            throw new InvalidTaskException("/factor", "factor must be from 1 to 1000000, but was " + factor);
        }
        requireOwn("result", result.isEmpty() || kind == Kind.ERROR, kind);
        requireOwn("after", afterMillis == 0 || kind == Kind.TIMEOUT, kind);
        requireOwn("factor", factor == 1 || kind == Kind.SLOW, kind);
    }

    /**
     * Starts a fault that meets every call of a tool.
     *
     * @param kind what goes wrong
     * @param tool the tool, or {@link #EVERY_TOOL}
     * @return a builder
     */
    public static FaultBuilder builder(Kind kind, String tool) {
        return new FaultBuilder(kind, tool);
    }

    /**
     * Tells whether this fault may meet a call.
     *
     * @param callSubTask the sub-task of the call
     * @param callTool the tool of the call
     * @param attempt which of the calls that are the same it is, from 1
     * @return whether it may
     */
    public boolean concerns(String callSubTask, String callTool, int attempt) {
        return (tool.equals(EVERY_TOOL) || tool.equals(callTool))
                && subTask.map(callSubTask::equals).orElse(true)
                && (attempts.isEmpty() || attempts.contains(attempt));
    }

    private static void requireOwn(String field, boolean own, Kind kind) {
        if (!own) {
            throw new InvalidTaskException(
                    "/" + field, "a fault of kind " + JsonEnums.write(kind) + " has no " + field);
        }
    }
}
