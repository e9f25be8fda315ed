package org.asynctool.agent;

import java.util.List;
import org.apiguardian.api.API;
import org.asynctool.task.ToolSpec;

/**
 * A user's request that has arrived.
 *
 * @param subTask id of the sub-task it belongs to
 * @param number its place among the requests of the sub-task, from 0
 * @param text what the user wrote
 * @param tools the tools that arrive with the request, with the argument {@code subtask} added; none for the first
 *     request of a sub-task, whose tools are in the briefing
 */
@API(status = API.Status.STABLE)
public record UserRequest(String subTask, int number, String text, List<ToolSpec> tools) {

    /**
     * Copies the list.
     *
     * @param subTask id of the sub-task it belongs to
     * @param number its place among the requests of the sub-task, from 0
     * @param text what the user wrote
     * @param tools the tools that arrive with the request
     */
    public UserRequest {
        tools = List.copyOf(tools);
    }
}
