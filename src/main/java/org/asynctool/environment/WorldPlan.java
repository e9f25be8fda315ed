package org.asynctool.environment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.asynctool.task.InvalidTaskException;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.asynctool.time.Seeds;
import org.asynctool.world.World;
import org.asynctool.world.WorldMaker;
import org.asynctool.world.Worlds;
import tools.jackson.core.JsonPointer;

/** Makes the worlds of a task anew for each episode. Immutable. */
final class WorldPlan {

    /** A world to be made; the key tells its random numbers from those of the others. */
    private record Planned(String name, WorldMaker maker, long key) {

        World make(long seed) {
            return maker.make(Seeds.random(Seeds.mix(seed, key)));
        }
    }

    private final Map<String, List<Planned>> planned = new LinkedHashMap<>();

    WorldPlan(Task task, Worlds factories) {
        for (SubTask subTask : task.subTasks()) {
            inSubTask(planned.size(), () -> planned.put(subTask.id(), planned(subTask, factories)));
        }
    }

    /** Makes the worlds of all sub-tasks. */
    WorldSet make(long seed) {
        Map<String, Map<String, World>> worlds = new LinkedHashMap<>();
        for (String subTask : planned.keySet()) {
            inSubTask(worlds.size(), () -> worlds.put(subTask, worlds(subTask, seed)));
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
            worlds.put(world.name(), ofWorld(world.name(), () -> world.make(seed)));
        }
        return worlds;
    }

    private static List<Planned> planned(SubTask subTask, Worlds factories) {
        List<Planned> planned = new ArrayList<>();
        subTask.worlds().forEach((name, state) -> {
            long key = Seeds.ofText("world\n" + subTask.id() + "\n" + name);
            planned.add(new Planned(name, ofWorld(name, () -> factories.prepare(name, state)), key));
        });
        return planned;
    }

    private static void inSubTask(int number, Runnable work) {
        try {
            work.run();
        } catch (InvalidTaskException e) {
            throw e.within("/subTasks/" + number);
        }
    }

    private static <T> T ofWorld(String name, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            JsonPointer place = JsonPointer.empty().appendProperty("worlds").appendProperty(name);
            throw new InvalidTaskException(place.toString(), String.valueOf(e.getMessage()));
        }
    }
}
