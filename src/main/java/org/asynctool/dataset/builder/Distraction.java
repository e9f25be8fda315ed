package org.asynctool.dataset.builder;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.asynctool.task.Task;
import org.asynctool.time.Seeds;
import org.asynctool.world.World;
import org.asynctool.world.Worlds;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Adds the tools of a further, empty world to a sub-task. */
final class Distraction implements Change {

    @Override
    public List<Task> candidates(Task task, UniformRandomProvider random) {
        List<Task> candidates = new ArrayList<>();
        for (String world : Change.shuffled(worldsWithTools(), random)) {
            TaskForm form = TaskForm.of(task);
            for (ObjectNode subTask : form.subTasks()) {
                // A sub-task that lists the tools it offers would not offer those of the world.
                boolean open = !subTask.has("tools") && !subTask.path("worlds").has(world);
                if (open) {
                    subTask.withObjectProperty("worlds").putObject(world);
                    candidates.add(form.task());
                    break;
                }
            }
        }
        return candidates;
    }

    /** The worlds that have something to offer without a state. */
    private static List<String> worldsWithTools() {
        Worlds worlds = Worlds.installed();
        List<String> names = new ArrayList<>();
        for (String name : worlds.names()) {
            if (hasToolsWithoutState(worlds, name)) {
                names.add(name);
            }
        }
        return names;
    }

    private static boolean hasToolsWithoutState(Worlds worlds, String name) {
        try {
            World empty = worlds.create(name, JsonNodeFactory.instance.objectNode(), Seeds.random(0));
            return !empty.tools().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
