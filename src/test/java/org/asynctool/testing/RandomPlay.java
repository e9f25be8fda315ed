package org.asynctool.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.asynctool.json.Json;
import org.asynctool.task.ToolSpec;
import org.asynctool.world.WorldFactory;
import org.asynctool.world.WorldMaker;
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
    private static final String READS = "reads ";

    /**
     * Verifies what holds whatever happens: a call fails by nothing but a tool's error, a read-only tool changes
     * neither what shows nor what later calls give, a state can be written and read, results stay what they are, and
     * the same calls give the same results on all worlds of one maker.
     */
    public void verify(long seed) {
        List<Call> calls = calls(seed);
        WorldMaker maker = factory.prepare(Json.read(state));
        List<String> results = results(maker, calls);
        assertThat(results(maker, calls)).as("seed %d, again", seed).isEqualTo(results);
        assertThat(results(
                        maker, calls.stream().filter(call -> !call.isReading()).toList()))
                .as("seed %d, without the read-only calls", seed)
                .isEqualTo(results.stream()
                        .filter(result -> !result.startsWith(READS))
                        .toList());
    }

    private List<Call> calls(long seed) {
        Random random = new Random(seed);
        List<ToolSpec> tools = new PlayedWorld(factory, state).world().tools();
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            ToolSpec tool = tools.get(random.nextInt(tools.size()));
            calls.add(new Call("seed " + seed + ", call " + i, tool, arguments(tool, random)));
        }
        return calls;
    }

    private static List<String> results(WorldMaker maker, List<Call> calls) {
        PlayedWorld played = new PlayedWorld(maker.make(WorldCalls.seeded()));
        List<String> results = new ArrayList<>();
        for (Call call : calls) {
            JsonNode before = played.state();
            String written = Json.write(before);

            String result = played.call(call.tool().name(), call.arguments());

            results.add((call.isReading() ? READS : "changes ") + call + ": " + result);
            assertThat(Json.write(before)).as("state shown before %s", call).isEqualTo(written);
            assertThat(Json.read(Json.write(played.state()))).as("%s", call).isEqualTo(played.state());
            if (call.isReading()) {
                assertThat(played.state()).as("%s", call).isEqualTo(before);
            }
        }
        played.verifyResultsHaveStayed();
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

    private record Call(String place, ToolSpec tool, ObjectNode arguments) {

        boolean isReading() {
            return tool.readOnly();
        }

        @Override
        public String toString() {
            return place + ": " + tool.name() + arguments;
        }
    }
}
