package org.asynctool.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.asynctool.json.Json;
import org.asynctool.task.ToolSpec;
import org.asynctool.world.WorldFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Random calls of a world's tools with arguments that fit their schemas, out of few values, so that most of them meet.
 *
 * @param factory makes the worlds
 * @param state the initial state as JSON
 * @param texts the texts to use
 * @param numbers the numbers to use where any number fits
 * @param others arguments of other types by the name of the parameter, as JSON
 */
public record RandomPlay(
        WorldFactory factory,
        String state,
        List<String> texts,
        List<String> numbers,
        Map<String, List<String>> others) {

    private static final int CALLS = 200;

    /**
     * Verifies what holds whatever happens: a call fails by nothing but a tool's error, a read-only tool changes
     * nothing that shows, a state can be written and read, and the same calls give the same results.
     */
    public void verify(long seed) {
        List<String> results = results(seed);
        assertThat(results(seed)).as("seed %d, again", seed).isEqualTo(results);
    }

    private List<String> results(long seed) {
        Random random = new Random(seed);
        PlayedWorld played = new PlayedWorld(factory, state);
        List<ToolSpec> tools = played.world().tools();
        List<String> results = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            ToolSpec tool = tools.get(random.nextInt(tools.size()));
            ObjectNode arguments = arguments(tool, random);
            JsonNode before = played.state();
            String written = Json.write(before);

            results.add(played.call(tool.name(), arguments));

            String call = "seed " + seed + ", call " + i + ": " + tool.name() + arguments;
            assertThat(Json.write(before)).as("state shown before %s", call).isEqualTo(written);
            assertThat(Json.read(Json.write(played.state()))).as(call).isEqualTo(played.state());
            if (tool.readOnly()) {
                assertThat(played.state()).as(call).isEqualTo(before);
            }
        }
        results.add(Json.write(played.state()));
        return results;
    }

    private ObjectNode arguments(ToolSpec tool, Random random) {
        ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> parameter :
                tool.parameters().required("properties").properties()) {
            if (!parameter.getValue().has("default") || random.nextBoolean()) {
                arguments.set(parameter.getKey(), argument(parameter.getKey(), parameter.getValue(), random));
            }
        }
        return arguments;
    }

    private JsonNode argument(String name, JsonNode schema, Random random) {
        if (others.containsKey(name)) {
            return Json.read(any(others.get(name), random));
        }
        return switch (schema.path("type").asString("string")) {
            case "integer" -> Json.of(random.nextInt(9) - 2);
            case "number" -> Json.read(any(numbers, random));
            default -> Json.of(any(texts, random));
        };
    }

    private static String any(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
