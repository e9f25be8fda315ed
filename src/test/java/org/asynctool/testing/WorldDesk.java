package org.asynctool.testing;

import static org.asynctool.testing.JsonFixtures.json;
import static org.asynctool.testing.JsonFixtures.object;

import java.util.Optional;
import org.asynctool.json.Json;
import org.asynctool.task.ToolSpec;
import org.asynctool.world.ToolCall;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.ToolSchema;
import org.asynctool.world.World;
import org.asynctool.world.WorldFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A world to talk to, in JSON with single quotes, that refuses what breaks a tool's schema as an environment does. */
public final class WorldDesk {

    private final World world;
    private long virtualMillis;

    private WorldDesk(World world) {
        this.world = world;
    }

    /** Makes a world of a state in which {@code '} stands for {@code "}. */
    public static WorldDesk of(WorldFactory factory, String state) {
        return new WorldDesk(factory.create(json(state), WorldCalls.seeded()));
    }

    /** Lets time pass until a virtual second. */
    public WorldDesk atSecond(long second) {
        virtualMillis = second * 1000;
        return this;
    }

    /** Lets time pass until a virtual minute. */
    public WorldDesk atMinute(long minute) {
        return atSecond(minute * 60);
    }

    /** Returns the result as JSON, a failure as {@code error: message}, of bad arguments as {@code refused: why}. */
    public String run(String tool, String arguments) {
        Optional<String> problem = ToolSchema.compile(tool(tool)).problem(object(arguments));
        if (problem.isPresent()) {
            return "refused: " + problem.get();
        }
        ToolResult result = call(tool, object(arguments));
        return result.error()
                ? "error: " + result.value().required("error").stringValue()
                : result.asJson().replace('"', '\'');
    }

    /** Returns a part of a result by JSON pointer, a text as it is. */
    public String part(String pointer, String tool, String arguments) {
        JsonNode part = Json.read(run(tool, arguments).replace('\'', '"')).at(pointer);
        return part.isString() ? part.stringValue() : Json.write(part).replace('"', '\'');
    }

    /** Returns a part of the state by JSON pointer. */
    public String state(String pointer) {
        return Json.write(world.snapshot().at(pointer)).replace('"', '\'');
    }

    public World world() {
        return world;
    }

    private ToolResult call(String tool, ObjectNode arguments) {
        try {
            return world.call(new ToolCall("c1", tool, arguments), () -> virtualMillis);
        } catch (ToolException e) {
            return ToolResult.error(e.getMessage());
        }
    }

    private ToolSpec tool(String name) {
        return world.tools().stream()
                .filter(tool -> tool.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
