package org.asynctool.environment;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.asynctool.json.CanonicalJson;
import org.asynctool.world.ToolCall;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The worlds of one episode: an instance of its own for every world of every sub-task. */
final class WorldSet {

    private final Map<String, Map<String, World>> worlds;
    private boolean askedForTime;

    /** With the worlds of each sub-task by name. */
    WorldSet(Map<String, Map<String, World>> worlds) {
        this.worlds = worlds;
    }

    Map<String, World> of(String subTask) {
        return worlds.get(subTask);
    }

    /**
     * A result that has a JSON form.
     *
     * @param result what the world gave
     * @param bytes its length as canonical JSON in UTF-8
     */
    record Given(ToolResult result, int bytes) {}

    /**
     * Executes a call.
     *
     * @throws BrokenWorldException if the world throws anything but a {@link ToolException}
     */
    Given call(String id, ToolBinding tool, ObjectNode arguments, long virtualMillis) {
        World world = worlds.get(tool.subTask()).get(tool.world());
        try {
            ToolResult result = world.call(new ToolCall(id, tool.spec().name(), arguments), () -> {
                askedForTime = true;
                return virtualMillis;
            });
            return given(result);
        } catch (ToolException e) {
            return given(ToolResult.error(String.valueOf(e.getMessage())));
        } catch (Throwable e) {
            throw new BrokenWorldException(tool, arguments, virtualMillis, e);
        }
    }

    /** Refuses what JSON cannot carry, here where it is still known which call gave it. */
    private static Given given(@Nullable ToolResult result) {
        if (result == null) {
            throw new IllegalStateException("the result is null");
        }
        return new Given(result, bytes(result));
    }

    /** Returns how long a result is as canonical JSON in UTF-8, in bytes. */
    static int bytes(ToolResult result) {
        return CanonicalJson.text(result.value()).getBytes(StandardCharsets.UTF_8).length;
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
}
