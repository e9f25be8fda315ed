package org.asynctool.task;

import java.util.List;
import org.apiguardian.api.API;

/**
 * One call of a sub-task's reference.
 *
 * @param id id of the step, unique in its sub-task
 * @param tool the tool to call
 * @param request the request that the step works for, 0-based
 * @param after ids of steps that must be done before, beside those that {@code arguments} refers to
 * @param derived JSON pointers to argument values that neither a request nor an earlier result shows,
 *     because they follow from one (a year from a date, a sum)
 * @param arguments the arguments, an object
 */
@API(status = API.Status.STABLE)
public record Step(
        String id, String tool, int request, List<String> after, List<String> derived, ArgumentPattern arguments) {

    /**
     * Refuses malformed ids, pointers and arguments.
     *
     * @param id id of the step
     * @param tool the tool to call
     * @param request the request that the step works for
     * @param after ids of steps that must be done before
     * @param derived JSON pointers to argument values that neither a request nor an earlier result shows
     * @param arguments the arguments
     */
    public Step {
        Ids.require(id);
        if (tool.isBlank()) {
            throw new InvalidTaskException("/tool", "tool must not be blank");
        }
        if (request < 0) {
            throw new InvalidTaskException("/request", "request must be 0 or more, but was " + request);
        }
        after = List.copyOf(after);
        derived = List.copyOf(derived);
        for (int i = 0; i < derived.size(); i++) {
            JsonPlaces.require("/derived/" + i, derived.get(i));
        }
        if (!isObject(arguments)) {
            throw new InvalidTaskException("/arguments", "arguments must be an object of argument values");
        }
    }

    private static boolean isObject(ArgumentPattern arguments) {
        return arguments instanceof ArgumentParts.Members
                || arguments instanceof ArgumentPattern.Literal literal
                        && literal.value().isObject();
    }
}
