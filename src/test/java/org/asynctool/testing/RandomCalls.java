package org.asynctool.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.asynctool.json.CanonicalJson;
import org.asynctool.json.Json;
import org.asynctool.task.ToolSpec;
import org.asynctool.world.ToolCall;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.ToolSchema;
import org.asynctool.world.World;
import org.asynctool.world.WorldFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Seeded random sequences of calls that fit the schemas, on two worlds of the same state at once: both give the same,
 * nothing is thrown but {@link ToolException}, tools that read or fail change nothing, and invariants hold.
 *
 * <p>Values of parameters come from pools by name, into which results put what they name so, and sometimes from
 * nowhere.
 */
public final class RandomCalls {

    /** In one of so many sequences the state is looked at after each call, not only after the last. */
    private static final int LOOKED_AT = 20;

    private static final List<String> NOWHERE = List.of("", "nobody", "a/b ~ \u00e9 \ud83c");

    private static final List<JsonNode> NOT_EMPTY = List.of(JsonNodeFactory.instance.nullNode());

    /** What has to hold, in one sequence. */
    public interface Invariants {

        /** After each call. */
        void after(ToolCall call, ToolResult result, long virtualMillis);

        /** After some calls. */
        void holdFor(JsonNode state);
    }

    private final WorldFactory factory;
    private final JsonNode state;
    private final Map<String, List<JsonNode>> pools;
    private final Map<String, int[]> tally = new TreeMap<>();

    private RandomCalls(WorldFactory factory, JsonNode state, Map<String, List<JsonNode>> pools) {
        this.factory = factory;
        this.state = state;
        this.pools = pools;
    }

    /** Prepares calls; the pools are lists in JSON, by the name of a parameter. */
    public static RandomCalls of(WorldFactory factory, JsonNode state, JsonNode pools) {
        Map<String, List<JsonNode>> byName = new LinkedHashMap<>();
        pools.properties()
                .forEach(pool ->
                        byName.put(pool.getKey(), List.copyOf(pool.getValue().values())));
        return new RandomCalls(factory, state, byName);
    }

    /** Plays sequences of calls. */
    public RandomCalls play(int sequences, int calls, Supplier<Invariants> invariants) {
        for (int seed = 0; seed < sequences; seed++) {
            new Sequence(seed, invariants.get()).play(calls);
        }
        return this;
    }

    /** Asserts that each tool was called and succeeded in a share of its calls, and all of them in another share. */
    public void requireSuccesses(double leastShare, double leastShareOfAll) {
        double calls = tally.values().stream().mapToInt(counts -> counts[0]).sum();
        int successes = tally.values().stream().mapToInt(counts -> counts[1]).sum();
        assertThat(successes / calls).isGreaterThanOrEqualTo(leastShareOfAll);
        tally.forEach((tool, counts) -> assertThat((double) counts[1] / counts[0])
                .as("share of calls of %s that succeed, of %d", tool, counts[0])
                .isGreaterThanOrEqualTo(leastShare));
        World world = factory.create(state, WorldCalls.seeded());
        assertThat(tally.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        world.tools().stream().map(ToolSpec::name).toList());
    }

    /** Returns calls and successes by tool, to look at. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        tally.forEach((tool, counts) -> text.append(tool)
                .append(' ')
                .append(counts[1])
                .append('/')
                .append(counts[0])
                .append('\n'));
        return text.toString();
    }

    private final class Sequence {

        private final int seed;
        private final Invariants invariants;
        private final Random random;
        private final World one = factory.create(state, WorldCalls.seeded());
        private final World other = factory.create(state, WorldCalls.seeded());
        private final Map<String, List<JsonNode>> known = new LinkedHashMap<>();
        private long virtualMillis;

        Sequence(int seed, Invariants invariants) {
            this.seed = seed;
            this.invariants = invariants;
            this.random = new Random(seed);
            pools.forEach((name, values) -> known.put(name, new ArrayList<>(values)));
        }

        void play(int calls) {
            boolean lookedAt = seed % LOOKED_AT == 0;
            for (int i = 0; i < calls; i++) {
                ToolSpec tool = tool();
                ToolCall call = new ToolCall("c" + i, tool.name(), arguments(tool));
                virtualMillis += random.nextInt(8) == 0 ? random.nextInt(600_000) : random.nextInt(30_000);
                try {
                    call(tool, call, lookedAt);
                } catch (RuntimeException | AssertionError e) {
                    throw new AssertionError("seed " + seed + ", call " + i + ": " + tool.name() + call.arguments(), e);
                }
            }
            assertThat(other.snapshot()).as("seed %d", seed).isEqualTo(one.snapshot());
            invariants.holdFor(one.snapshot());
        }

        /** Draws a tool; one that needs what is not there yet is drawn anew, but once. */
        private ToolSpec tool() {
            ToolSpec drawn = drawTool();
            boolean isEarly = drawn.parameters()
                    .path("required")
                    .valueStream()
                    .anyMatch(name ->
                            known.getOrDefault(name.stringValue(), NOT_EMPTY).isEmpty());
            return isEarly ? drawTool() : drawn;
        }

        /** The pool named tools makes some more likely. */
        private ToolSpec drawTool() {
            List<JsonNode> often = known.getOrDefault("tools", List.of());
            int drawn = random.nextInt(one.tools().size() + often.size());
            if (drawn < one.tools().size()) {
                return one.tools().get(drawn);
            }
            String name = often.get(drawn - one.tools().size()).stringValue();
            return one.tools().stream()
                    .filter(tool -> tool.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        private void call(ToolSpec tool, ToolCall call, boolean lookedAt) {
            JsonNode before = lookedAt ? one.snapshot() : state;
            ToolResult result = result(one, call);
            if (!result(other, call).equals(result)) {
                throw new AssertionError("two worlds give two results");
            }
            int[] counts = tally.computeIfAbsent(tool.name(), name -> new int[2]);
            counts[0]++;
            counts[1] += result.error() ? 0 : 1;
            learn(result.value());
            invariants.after(call, result, virtualMillis);
            if (lookedAt) {
                look(tool, call, result, before);
            }
        }

        private void look(ToolSpec tool, ToolCall call, ToolResult result, JsonNode before) {
            assertThat(ToolSchema.compile(tool).problem(call.arguments())).isEmpty();
            assertThat(Json.read(result.asJson())).isNotNull();
            JsonNode after = one.snapshot();
            if (tool.readOnly()) {
                assertThat(after).isEqualTo(before);
            }
            assertThat(CanonicalJson.equal(Json.read(Json.write(after)), after))
                    .as("%s read again", after)
                    .isTrue();
            invariants.holdFor(after);
        }

        private ToolResult result(World world, ToolCall call) {
            try {
                return world.call(call, () -> virtualMillis);
            } catch (ToolException e) {
                return ToolResult.error(e.getMessage());
            }
        }

        private void learn(JsonNode value) {
            value.properties().forEach(member -> {
                List<JsonNode> pool = known.get(member.getKey());
                if (pool != null && pool.size() < 100 && fits(pool, member.getValue())) {
                    pool.add(member.getValue());
                }
                learn(member.getValue());
            });
            for (JsonNode element : value.isArray() ? value.values() : List.<JsonNode>of()) {
                learn(element);
            }
        }

        private boolean fits(List<JsonNode> pool, JsonNode value) {
            return pool.isEmpty()
                    || pool.get(0).getNodeType() == value.getNodeType() && !(value.isArray() && value.isEmpty());
        }

        private ObjectNode arguments(ToolSpec tool) {
            ObjectNode arguments = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> parameter :
                    tool.parameters().required("properties").properties()) {
                if (!parameter.getValue().has("default") || random.nextInt(3) == 0) {
                    arguments.set(parameter.getKey(), value(tool.name(), parameter.getKey(), parameter.getValue()));
                }
            }
            return arguments;
        }

        private JsonNode value(String tool, String name, JsonNode schema) {
            List<JsonNode> pool = known.getOrDefault(tool + "." + name, known.getOrDefault(name, List.of()));
            if (!pool.isEmpty() && (schema.has("pattern") || random.nextInt(15) > 0)) {
                // What came last is most often of use.
                int from = random.nextBoolean() ? Math.max(0, pool.size() - 3) : 0;
                JsonNode drawn = pool.get(from + random.nextInt(pool.size() - from));
                return drawn.deepCopy();
            }
            return anything(schema);
        }

        private JsonNode anything(JsonNode schema) {
            JsonNodeFactory nodes = JsonNodeFactory.instance;
            if (schema.has("enum")) {
                return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
            }
            String type = schema.path("type").isArray()
                    ? schema.get("type").get(0).stringValue()
                    : schema.path("type").asString("string");
            return switch (type) {
                case "integer" -> nodes.numberNode(integer(schema));
                case "number" -> nodes.numberNode(random.nextInt(100) / 4.0);
                case "boolean" -> nodes.booleanNode(random.nextBoolean());
                case "array" -> list(schema);
                case "object" -> object(schema);
                default -> nodes.stringNode(text(schema));
            };
        }

        private String text(JsonNode schema) {
            String drawn = NOWHERE.get(random.nextInt(NOWHERE.size()));
            String text = drawn.length() < schema.path("minLength").asInt(0) ? NOWHERE.get(1) : drawn;
            return text.substring(
                    0, Math.min(text.length(), schema.path("maxLength").asInt(text.length())));
        }

        private long integer(JsonNode schema) {
            long least = schema.path("minimum").asLong(-5);
            long greatest = schema.path("maximum").asLong(100);
            long span = random.nextInt(4) == 0 ? greatest - least : Math.min(greatest - least, 6);
            return least + (long) (random.nextDouble() * span);
        }

        private JsonNode list(JsonNode schema) {
            var list = JsonNodeFactory.instance.arrayNode();
            int fewest = schema.path("minItems").asInt(0);
            int most = Math.min(fewest + 3, schema.path("maxItems").asInt(3));
            int size = fewest + random.nextInt(most - fewest + 1);
            for (int i = 0; i < size; i++) {
                list.add(anything(schema.path("items")));
            }
            return list;
        }

        private JsonNode object(JsonNode schema) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            if (schema.path("minProperties").asInt(0) > 0 || random.nextBoolean()) {
                object.set("x", anything(schema.path("additionalProperties")));
            }
            return object;
        }
    }
}
