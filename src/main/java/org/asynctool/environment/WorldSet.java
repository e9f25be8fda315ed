package org.asynctool.environment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.asynctool.json.CanonicalJson;
import org.asynctool.task.InvalidTaskException;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.asynctool.time.Seeds;
import org.asynctool.world.ToolCall;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.World;
import org.asynctool.world.Worlds;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The worlds of one episode: an instance of its own for every world of every sub-task. */
final class WorldSet {

    private final Map<String, Map<String, World>> worlds = new LinkedHashMap<>();
    private boolean askedForTime;

    WorldSet(Task task, Worlds factories, long seed) {
        for (int i = 0; i < task.subTasks().size(); i++) {
            SubTask subTask = task.subTasks().get(i);
            try {
                worlds.put(subTask.id(), create(subTask, factories, seed));
            } catch (InvalidTaskException e) {
                throw e.within("/subTasks/" + i);
            }
        }
    }

    private WorldSet(SubTask subTask, Worlds factories, long seed) {
        worlds.put(subTask.id(), create(subTask, factories, seed));
    }

    /** Makes the worlds of one sub-task only, the same as in a set of all. */
    static WorldSet ofOne(SubTask subTask, Worlds factories, long seed) {
        return new WorldSet(subTask, factories, seed);
    }

    Map<String, World> of(String subTask) {
        return worlds.get(subTask);
    }

    /**
     * Executes a call.
     *
     * @throws BrokenWorldException if the world throws anything but a {@link ToolException}
     */
    ToolResult call(String id, ToolBinding tool, ObjectNode arguments, long virtualMillis) {
        World world = worlds.get(tool.subTask()).get(tool.world());
        try {
            ToolResult result = world.call(new ToolCall(id, tool.spec().name(), arguments), () -> {
                askedForTime = true;
                return virtualMillis;
            });
            requireJson(result);
            return result;
        } catch (ToolException e) {
            return ToolResult.error(String.valueOf(e.getMessage()));
        } catch (Throwable e) {
            throw new BrokenWorldException(tool, arguments, virtualMillis, e);
        }
    }

    /** Refuses what JSON cannot carry while it is still known which call gave it. */
    private static void requireJson(@Nullable ToolResult result) {
        if (result == null) {
            throw new IllegalStateException("the result is null");
        }
        CanonicalJson.text(result.value());
    }

    /** Whether a world wanted to know the time of a call. One that did not cannot have hung on it. */
    boolean askedForTime() {
        return askedForTime;
    }

    Map<String, JsonNode> states(String subTask) {
        Map<String, JsonNode> states = new LinkedHashMap<>();
        worlds.get(subTask).forEach((name, world) -> states.put(name, world.snapshot()));
        return states;
    }

    Map<String, Map<String, JsonNode>> states() {
        Map<String, Map<String, JsonNode>> states = new LinkedHashMap<>();
        worlds.keySet().forEach(subTask -> states.put(subTask, states(subTask)));
        return states;
    }

    private static Map<String, World> create(SubTask subTask, Worlds factories, long seed) {
        Map<String, World> created = new LinkedHashMap<>();
        subTask.worlds().forEach((name, state) -> {
            String key = "world\n" + subTask.id() + "\n" + name;
            try {
                created.put(name, factories.create(name, state, Seeds.random(seed, key)));
            } catch (IllegalArgumentException e) {
                JsonPointer world = JsonPointer.empty().appendProperty("worlds").appendProperty(name);
                throw new InvalidTaskException(world.toString(), String.valueOf(e.getMessage()));
            }
        });
        return created;
    }
}
