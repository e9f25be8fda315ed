package org.asynctool.world.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apiguardian.api.API;
import org.asynctool.json.Json;
import org.asynctool.task.ToolSpec;
import org.asynctool.world.ToolSchema;
import org.asynctool.world.World;
import org.asynctool.world.WorldFactory;
import org.asynctool.world.WorldMaker;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes worlds of steps that only take time, to test nothing but the order in which an agent does things.
 *
 * <p>State: {@code {"steps": {"boil": "Boil water", "grind": "Grind the beans"}}}. Each step is a tool of
 * that name, without parameters, which is not read-only and answers {@code {"done": "boil"}}; a second
 * call of it is an error. The world's state, {@code {"done": ["boil"]}}, holds the steps done in the
 * order in which the task lists them, whatever the order of the calls.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class PlanWorldFactory implements WorldFactory {

    private static final ToolSchema STATE = ToolSchema.compile("state of world 'plan'", (ObjectNode) Json.read("""
            {
              "type": "object",
              "properties": {
                "steps": {
                  "type": "object",
                  "minProperties": 1,
                  "propertyNames": { "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$" },
                  "additionalProperties": { "type": "string", "pattern": "[^ ]" }
                }
              },
              "required": ["steps"],
              "additionalProperties": false
            }"""));

    /** For the service loader. */
    public PlanWorldFactory() {}

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public World create(JsonNode state, UniformRandomProvider random) {
        return prepare(state).make(random);
    }

    @Override
    public WorldMaker prepare(JsonNode state) {
        STATE.problem(state).ifPresent(problem -> {
            throw new IllegalArgumentException("initial state: " + problem
                    + "; it must look like {\"steps\": {\"boil\": \"Boil water\"}}, with ids and titles");
        });
        Map<String, String> titles = new LinkedHashMap<>();
        state.get("steps")
                .properties()
                .forEach(step -> titles.put(step.getKey(), step.getValue().stringValue()));
        List<ToolSpec> tools = PlanWorld.tools(titles);
        return random -> new PlanWorld(tools);
    }
}
