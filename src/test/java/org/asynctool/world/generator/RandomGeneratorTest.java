package org.asynctool.world.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asynctool.testing.JsonFixtures.json;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.asynctool.testing.RandomCalls;
import org.asynctool.testing.WorldCalls;
import org.asynctool.world.ToolCall;
import org.asynctool.world.ToolResult;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever is called: what has been drawn once is drawn again, streams count, and records only grow. */
class RandomGeneratorTest {

    private static final int SEQUENCES = 5_000;
    private static final int CALLS = 16;
    private static final Set<String> OF_THE_STATE =
            Set.of("next_number", "create_dataset", "append_records", "list_datasets", "get_records");

    /** What each call gave, in all sequences. */
    private static final Map<String, ToolResult> DRAWN = new HashMap<>();

    private static final JsonNode POOLS = json("""
            {'seed': [1, 2, 3], 'count': [1, 2, 5], 'names': [['Ada Groen', 'x']], 'domain': ['example.org'],
             'prefix': ['+31-20'], 'first': [1, 2, 3], 'step': [2, -1],
             'generate_dates.first': ['2024-01-01', '2024-02-30'], 'last': ['2024-01-01', '2025-01-01', '2023-05-05'],
             'date': ['2024-05-05'], 'opens': ['09:00', '10:30'], 'closes': ['12:00', '18:00'], 'minutes': [15, 60, 90],
             'titles': [['a', 'b', 'c'], ['a']], 'items': [['a', 'b', 'c', 'd', 'e'], [1, 2.5]],
             'options': [['a', 'b'], [true, 1]], 'weights': [[1, 2], [0, 0], [1]], 'least': [1, 0, 5], 'greatest': [6, 9],
             'stream': ['dice', 'coin'], 'length': [4, 8], 'dataset': ['people', 'people', 'more'],
             'create_dataset.dataset': ['more', 'people', 'third', 'fourth'], 'offset': [0, 1],
             'fields': [{'nr': 'number', 'name': 'name'}, {'nr': 'number', 'name': 'name', 'on': 'flag'}],
             'append_records.records': [[{'nr': 1, 'name': 'x'}], [{'nr': 1, 'name': 'x', 'on': true}]],
             'rows': [1, 2], 'columns': [1, 3]}
            """);

    @Test
    void invariantsHoldInRandomSequences() {
        RandomCalls calls = RandomCalls.of(new GeneratorWorldFactory(), json(Studio.STATE), POOLS)
                .play(SEQUENCES, CALLS, Invariants::new);

        calls.requireSuccesses(0.2, 0.7);
    }

    private static final class Invariants implements RandomCalls.Invariants {

        private final Map<String, Integer> records = new TreeMap<>(Map.of("people", 2));
        private final Map<String, Integer> streams = new TreeMap<>(Map.of("dice", 3));

        @Override
        public void after(ToolCall call, ToolResult result, long virtualMillis) {
            if (!OF_THE_STATE.contains(call.tool())) {
                ToolResult before = DRAWN.putIfAbsent(call.tool() + call.arguments(), result);
                assertThat(before == null || before.equals(result)).isTrue();
            } else if (!result.error() && call.tool().equals("next_number")) {
                streams.merge(call.arguments().required("stream").stringValue(), 1, Integer::sum);
            } else if (result.value().has("dataset")) {
                int size = result.value().required("records").intValue();
                Integer before = records.put(result.value().required("dataset").stringValue(), size);
                assertThat(size).isGreaterThanOrEqualTo(before == null ? 0 : before);
            }
        }

        @Override
        public void holdFor(JsonNode state) {
            Map<String, Integer> sizes = new TreeMap<>();
            state.required("datasets")
                    .properties()
                    .forEach(set -> sizes.put(
                            set.getKey(), set.getValue().required("records").size()));
            assertThat(sizes).isEqualTo(records);
            Map<String, Integer> drawn = new TreeMap<>();
            state.required("streams")
                    .properties()
                    .forEach(stream ->
                            drawn.put(stream.getKey(), stream.getValue().intValue()));
            assertThat(drawn).isEqualTo(streams);
            assertThat(new GeneratorWorldFactory()
                            .create(state, WorldCalls.seeded())
                            .snapshot())
                    .isEqualTo(state);
        }
    }
}
