package org.asynctool.dataset;

import org.apiguardian.api.API;
import org.asynctool.task.Task;

/**
 * A row that is a task.
 *
 * @param position where the task begins
 * @param task the task
 */
@API(status = API.Status.STABLE)
public record ValidRow(TaskPosition position, Task task) implements TaskRow {}
