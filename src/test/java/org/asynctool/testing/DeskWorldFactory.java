package org.asynctool.testing;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.asynctool.json.Json;
import org.asynctool.task.ToolSpec;
import org.asynctool.world.ToolCall;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.World;
import org.asynctool.world.WorldClock;
import org.asynctool.world.WorldFactory;
import org.asynctool.world.Worlds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A world {@code desk} for tests of the environment. Its state names its tools: {@code {"tools":
 * {"book": {"readOnly": false, "executes": "end", "schema": {...}, "result": ..., "fails": "..."}}}}. A
 * tool gives its result, by default {@code {"tool": name, "at": virtual time}}; the final state is the
 * list of executed calls that change something, with their times.
 */
public final class DeskWorldFactory implements WorldFactory {

    public static Worlds worlds() {
        return Worlds.installed().with(new DeskWorldFactory());
    }

    @Override
    public String name() {
        return "desk";
    }

    @Override
    public World create(JsonNode state, UniformRandomProvider random) {
        return new Desk(state.path("tools"));
    }

    private static final class Desk implements World {

        private final JsonNode tools;
        private final ArrayNode log = JsonNodeFactory.instance.arrayNode();

        Desk(JsonNode tools) {
            this.tools = tools;
        }

        @Override
        public List<ToolSpec> tools() {
            List<ToolSpec> specs = new ArrayList<>();
            tools.properties().forEach(tool -> specs.add(spec(tool.getKey(), tool.getValue())));
            return specs;
        }

        @Override
        public ToolResult call(ToolCall call, WorldClock clock) throws ToolException {
            JsonNode tool = tools.get(call.tool());
            if (tool.has("breaks")) {
                throw new IllegalStateException(tool.get("breaks").asString());
            }
            if (tool.has("fails")) {
                throw new ToolException(tool.get("fails").asString());
            }
            if (!tool.path("readOnly").asBoolean(false)) {
                log.add(call.tool() + Json.write(call.arguments()) + "@" + clock.virtualMillis());
            }
            if (tool.has("result")) {
                return ToolResult.of(tool.get("result"));
            }
            return ToolResult.of(JsonNodeFactory.instance
                    .objectNode()
                    .put("tool", call.tool())
                    .put("at", clock.virtualMillis()));
        }

        @Override
        public JsonNode snapshot() {
            ObjectNode state = JsonNodeFactory.instance.objectNode();
            state.set("log", log.deepCopy());
            return state;
        }

        private static ToolSpec spec(String name, JsonNode tool) {
            ObjectNode schema = tool.has("schema")
                    ? (ObjectNode) tool.get("schema")
                    : JsonNodeFactory.instance.objectNode().put("type", "object");
            boolean start = tool.path("executes").asString("end").equals("start");
            return new ToolSpec(
                    name,
                    "Does " + name + ".",
                    schema,
                    tool.path("readOnly").asBoolean(false),
                    start ? ToolSpec.Executes.START : ToolSpec.Executes.END);
        }
    }
}
