package org.asynctool.dataset.bfcl;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.asynctool.task.ToolSpec;
import org.asynctool.task.ToolSpec.Executes;
import org.asynctool.testing.JsonFixtures;
import org.asynctool.world.ToolCall;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.World;
import org.asynctool.world.WorldClock;
import org.asynctool.world.WorldFactory;
import org.asynctool.world.Worlds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A world {@code tally} with a value: {@code set} changes it and answers nothing, {@code say} does too and repeats it,
 * {@code look} shows it, {@code turn} changes a page that is no state, {@code page} shows that, {@code fail} fails.
 */
public final class TallyWorldFactory implements WorldFactory {

    static Worlds worlds() {
        return Worlds.installed().with(new TallyWorldFactory());
    }

    @Override
    public String name() {
        return "tally";
    }

    @Override
    public World create(JsonNode state, UniformRandomProvider random) {
        return new Tally(state.path("value").deepCopy());
    }

    private static final class Tally implements World {

        private JsonNode value;
        private int page;

        Tally(JsonNode value) {
            this.value = value.isMissingNode() ? JsonNodeFactory.instance.numberNode(0) : value;
        }

        @Override
        public List<ToolSpec> tools() {
            return List.of(
                    tool("set", "{'value': {'type': 'number'}}", false),
                    tool("say", "{'value': {}, 'twice': {'type': 'boolean'}}", false),
                    tool("look", "{}", true),
                    tool("turn", "{}", false),
                    tool("page", "{}", true),
                    tool("fail", "{}", true));
        }

        @Override
        public ToolResult call(ToolCall call, WorldClock clock) throws ToolException {
            switch (call.tool()) {
                case "set" -> value = call.arguments().required("value");
                case "say" -> {
                    value = call.arguments().required("value");
                    return ToolResult.of(JsonNodeFactory.instance.objectNode().set("said", value));
                }
                case "look" -> {
                    return ToolResult.of(JsonNodeFactory.instance.objectNode().set("value", value));
                }
                case "turn" -> page++;
                case "page" -> {
                    return ToolResult.of(page);
                }
                default -> throw new ToolException("never");
            }
            return ToolResult.of(null);
        }

        @Override
        public JsonNode snapshot() {
            return JsonNodeFactory.instance.objectNode().set("value", value.deepCopy());
        }

        private static ToolSpec tool(String name, String properties, boolean readOnly) {
            ObjectNode schema = JsonFixtures.object("{'type': 'object', 'properties': " + properties + "}");
            if (schema.at("/properties/value").isObject()) {
                schema.putArray("required").add("value");
            }
            return new ToolSpec(name, "", schema, readOnly, Executes.END);
        }
    }
}
