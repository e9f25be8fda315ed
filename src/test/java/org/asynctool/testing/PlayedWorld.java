package org.asynctool.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.IdentityHashMap;
import java.util.Map;
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

/** A world to be called line by line, as an environment does: arguments are checked first, results are JSON. */
public final class PlayedWorld {

    /** Begins what is shown in place of a result where a call failed. */
    public static final String FAILED = "failed: ";

    private static final String ARROW = " -> ";

    private final World world;
    private final Map<JsonNode, String> given = new IdentityHashMap<>();

    /**
     * Makes the world.
     *
     * @param state its initial state as JSON
     */
    public PlayedWorld(WorldFactory factory, String state) {
        this(factory.create(Json.read(state), WorldCalls.seeded()));
    }

    /** Takes a world that was made. */
    public PlayedWorld(World world) {
        this.world = world;
    }

    /**
     * Makes calls and compares results, members in their order.
     *
     * @param script lines such as {@code add {"a": 1, "b": 2} -> {"result": 3}}; a call that fails gives {@code failed:}
     *     and the message
     * @return this
     */
    public PlayedWorld play(String script) {
        for (String line : script.strip().split("\n")) {
            int arrow = line.indexOf(ARROW);
            int blank = line.indexOf(' ');
            String result = line.substring(arrow + ARROW.length()).strip();
            assertThat(call(line.substring(0, blank), line.substring(blank, arrow)))
                    .as(line)
                    .isEqualTo(result.startsWith(FAILED) ? result : Json.write(Json.read(result)));
        }
        return this;
    }

    /**
     * Makes a call.
     *
     * @return the result as JSON without blanks, or {@code failed:} and the message
     */
    public String call(String tool, String arguments) {
        return call(tool, (ObjectNode) Json.read(arguments));
    }

    /**
     * Makes a call.
     *
     * @return the result as JSON without blanks, or {@code failed:} and the message
     */
    public String call(String tool, ObjectNode arguments) {
        assertThat(ToolSchema.compile(spec(tool)).problem(arguments))
                .as("%s %s", tool, arguments)
                .isEmpty();
        try {
            ToolResult result = world.call(new ToolCall("c1", tool, arguments), () -> 0);
            assertThat(result.error())
                    .as("%s %s: %s", tool, arguments, result)
                    .isEqualTo(result.value().has("error"));
            String text = result.asJson();
            given.put(result.value(), text);
            return text;
        } catch (ToolException e) {
            return FAILED + e.getMessage();
        }
    }

    /** Compares the state, members in any order. */
    public PlayedWorld endsIn(String state) {
        assertThat(world.snapshot()).isEqualTo(Json.read(state));
        return this;
    }

    /** Returns the state. */
    public JsonNode state() {
        return world.snapshot();
    }

    /** Verifies that results are still what they were when they were given, whatever was called since. */
    public void verifyResultsHaveStayed() {
        given.forEach((result, text) -> assertThat(Json.write(result)).isEqualTo(text));
    }

    /** Returns the world itself. */
    public World world() {
        return world;
    }

    private ToolSpec spec(String tool) {
        return world.tools().stream()
                .filter(spec -> spec.name().equals(tool))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no tool " + tool));
    }
}
