package org.asynctool.world;

import java.util.List;
import org.apiguardian.api.API;
import org.asynctool.task.ToolSpec;
import tools.jackson.databind.JsonNode;

/**
 * A stateful set of tools, such as a file system or a travel desk.
 *
 * <p>Each sub-task of each episode has an instance of its own, used by one thread. A world must not
 * look at the machine's clock, start threads or draw unseeded random numbers: the same calls at the
 * same virtual times must give the same results.
 */
@API(status = API.Status.STABLE)
public interface World {

    /**
     * Returns the tools of this world; always the same, with unique names.
     *
     * @return the tools, in the order in which agents see them
     */
    List<ToolSpec> tools();

    /**
     * Executes a call. The arguments fit the tool's schema.
     *
     * @param call the call
     * @param clock the virtual time at which it executes
     * @return its result; an error that the world defines is a result too
     * @throws ToolException if the call fails; the agent gets an error result with its message
     * @throws RuntimeException if the world itself is broken; the episode then could not run
     */
    ToolResult call(ToolCall call, WorldClock clock) throws ToolException;

    /**
     * Returns the state of this world, by which goals are judged.
     *
     * @return the state; an empty object for a world without state
     */
    JsonNode snapshot();
}
