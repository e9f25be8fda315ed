package org.asynctool.agent;

import java.util.Map;
import org.apiguardian.api.API;

/**
 * Which sub-tasks own a tool.
 *
 * @param tool name of the tool in the briefing
 * @param ownNames id of each owning sub-task to the name that its world gives the tool, which task
 *     files use; in the order of the task
 */
@API(status = API.Status.STABLE)
public record ToolOwners(String tool, Map<String, String> ownNames) {}
