package org.asynctool.dataset;

import org.apiguardian.api.API;
import org.asynctool.task.Task;
import tools.jackson.databind.JsonNode;

/**
 * A row of a public dataset that became a task.
 *
 * @param position where the row is
 * @param task the task
 * @param source the row itself, for what a task has no place for, such as a gold answer; not to be
 *     changed
 */
@API(status = API.Status.EXPERIMENTAL)
public record ImportedTask(TaskPosition position, Task task, JsonNode source) implements ImportedRow {}
