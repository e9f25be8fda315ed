package org.asynctool.environment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asynctool.task.InvalidTaskException;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.asynctool.time.Seeds;
import org.asynctool.world.World;
import org.asynctool.world.Worlds;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Makes the worlds of a task anew for each episode. Immutable. */
final class WorldPlan {

    /** A world to be made; the key tells its random numbers from those of the others. */
    private record Planned(String name, JsonNode state, long key) {}

    private final Worlds factories;
    private final Map<String, List<Planned>> planned = new LinkedHashMap<>();

    WorldPlan(Task task, Worlds factories) {
        this.factories = factories;
        task.subTasks().forEach(subTask -> planned.put(subTask.id(), planned(subTask)));
    }

    /** Makes the worlds of all sub-tasks. */
    WorldSet make(long seed) {
        Map<String, Map<String, World>> worlds = new LinkedHashMap<>();
        for (String subTask : planned.keySet()) {
            try {
                worlds.put(subTask, worlds(subTask, seed));
            } catch (InvalidTaskException e) {
                throw e.within("/subTasks/" + worlds.size());
            }
        }
        return new WorldSet(worlds);
    }

    /** Makes the worlds of one sub-task only, the same as in a set of all. */
    WorldSet make(SubTask subTask, long seed) {
        return new WorldSet(Map.of(subTask.id(), worlds(subTask.id(), seed)));
    }

    private Map<String, World> worlds(String subTask, long seed) {
        Map<String, World> worlds = new LinkedHashMap<>();
        for (Planned world : planned.get(subTask)) {
            try {
                worlds.put(world.name(), world(world, seed));
            } catch (IllegalArgumentException e) {
                JsonPointer place = JsonPointer.empty().appendProperty("worlds").appendProperty(world.name());
                throw new InvalidTaskException(place.toString(), String.valueOf(e.getMessage()));
            }
        }
        return worlds;
    }

    private World world(Planned world, long seed) {
        return factories.create(world.name(), world.state(), Seeds.random(Seeds.mix(seed, world.key())));
    }

    private static List<Planned> planned(SubTask subTask) {
        List<Planned> planned = new ArrayList<>();
        subTask.worlds().forEach((name, state) -> {
            long key = Seeds.ofText("world\n" + subTask.id() + "\n" + name);
            planned.add(new Planned(name, state, key));
        });
        return planned;
    }
}
