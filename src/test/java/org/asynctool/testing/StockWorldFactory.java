package org.asynctool.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.asynctool.json.Json;
import org.asynctool.task.ToolSpec;
import org.asynctool.task.ToolSpec.Executes;
import org.asynctool.world.ToolCall;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.World;
import org.asynctool.world.WorldClock;
import org.asynctool.world.WorldFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A world {@code stock} whose tools depend on each other, on the clock and on chance, for tests of audits. */
public final class StockWorldFactory implements WorldFactory {

    private static final List<String> TOOLS =
            List.of("take", "count", "note", "open", "enter", "key", "time", "draw", "echo");

    @Override
    public String name() {
        return "stock";
    }

    @Override
    public World create(JsonNode state, UniformRandomProvider random) {
        return new Stock(random);
    }

    private static final class Stock implements World {

        private final UniformRandomProvider random;
        private final List<String> notes = new ArrayList<>();
        private int left = 10;
        private boolean open;

        Stock(UniformRandomProvider random) {
            this.random = random;
        }

        @Override
        public List<ToolSpec> tools() {
            return TOOLS.stream()
                    .map(name -> new ToolSpec(
                            name,
                            "Does " + name + ".",
                            JsonNodeFactory.instance.objectNode().put("type", "object"),
                            false,
                            Executes.END))
                    .toList();
        }

        @Override
        public ToolResult call(ToolCall call, WorldClock clock) throws ToolException {
            return ToolResult.of(
                    switch (call.tool()) {
                        case "take" -> Map.of("left", --left);
                        case "count" -> Map.of("left", left);
                        case "note" ->
                            Map.of(
                                    "noted",
                                    notes.add(call.arguments().path("text").asString()));
                        case "open" -> Map.of("open", open = true);
                        case "enter" -> enter();
                        case "key" -> open ? Map.of("key", "x") : Map.of();
                        case "time" -> Map.of("at", clock.virtualMillis());
                        case "draw" -> Map.of("drawn", random.nextInt());
                        default -> call.arguments();
                    });
        }

        @Override
        public JsonNode snapshot() {
            JsonNode noted = Json.of(notes);
            return JsonNodeFactory.instance.objectNode().put("left", left).set("notes", noted);
        }

        private Map<String, ?> enter() throws ToolException {
            if (!open) {
                throw new ToolException("the door is shut");
            }
            return Map.of("in", true);
        }
    }
}
