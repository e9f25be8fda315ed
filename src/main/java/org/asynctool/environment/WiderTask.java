package org.asynctool.environment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A task in which one sub-task has one more world. */
final class WiderTask {

    private WiderTask() {}

    static Task of(Task task, String subTask, String world) {
        List<SubTask> subTasks = task.subTasks().stream()
                .map(some -> some.id().equals(subTask) ? of(some, world) : some)
                .toList();
        return new Task(
                task.id(),
                task.description(),
                task.tags(),
                subTasks,
                task.latency(),
                task.thinkTime(),
                task.limits(),
                task.faults(),
                task.seed(),
                task.human());
    }

    private static SubTask of(SubTask subTask, String world) {
        Map<String, JsonNode> worlds = new LinkedHashMap<>(subTask.worlds());
        if (worlds.putIfAbsent(world, JsonNodeFactory.instance.objectNode()) != null) {
            throw new IllegalArgumentException("sub-task " + subTask.id() + " has a world '" + world
                    + "' already; give the interface another name");
        }
        return new SubTask(
                subTask.id(),
                subTask.category(),
                subTask.requests(),
                worlds,
                subTask.tools(),
                subTask.reference(),
                subTask.goal(),
                subTask.validForMillis(),
                subTask.checkpoints());
    }
}
