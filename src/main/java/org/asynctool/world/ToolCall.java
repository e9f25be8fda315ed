package org.asynctool.world;

import org.apiguardian.api.API;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call as a world gets it.
 *
 * @param id id of the call in its episode, such as {@code c3}
 * @param tool name of the tool, as {@link World#tools()} gives it
 * @param arguments the arguments as sent, valid by the tool's schema; not to be changed
 */
@API(status = API.Status.STABLE)
public record ToolCall(String id, String tool, ObjectNode arguments) {}
