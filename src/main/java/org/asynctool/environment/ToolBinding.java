package org.asynctool.environment;

import org.asynctool.task.ToolSpec;
import org.asynctool.time.Latency;
import org.asynctool.world.ToolSchema;

/**
 * A tool as one sub-task owns it.
 *
 * @param name name that agents use
 * @param subTask id of the sub-task
 * @param world name of its world
 * @param spec the tool as its world describes it
 * @param schema the schema of its arguments
 * @param latency how long its calls take
 */
record ToolBinding(String name, String subTask, String world, ToolSpec spec, ToolSchema schema, Latency latency) {}
