package org.asynctool.world.strings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asynctool.testing.JsonFixtures.json;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.asynctool.json.Json;
import org.asynctool.testing.RandomCalls;
import org.asynctool.testing.WorldCalls;
import org.asynctool.world.ToolCall;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.World;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is called: snippets are what was saved, texts are bounded, and what is taken apart fits together again. */
class RandomStringsTest {

    private static final int SEQUENCES = 5_000;
    private static final int CALLS = 16;

    private static final JsonNode POOLS = json("""
            {'text': ['Two words', 'a,b,,c', 'x1y22', ' line\\nLine \\r\\nline ', 'e\u0301 \u00e9 \ud83c\udf40'],
             'other': ['two words', 'a,b'], 'find': ['a', ',', 'l', '\\\\d+', '(', '(\\\\w)(\\\\d)', '.'],
             'replacement': ['', 'xx', '$1', '$0-'], 'separator': [',', ' ', '\\n'], 'fill': ['*', '\ud83c\udf40'],
             'parts': [['a', 'b'], []], 'start': [0, 1, 3], 'end': [2, 5, 9], 'length': [0, 4, 20], 'width': [1, 4, 20],
             'template': ['{{name}}!', 'Dear {{name}}, {{ n }}'], 'values': [{'name': 'Ada'}, {'name': 'x', 'n': 2}],
             'name': ['greeting', 'list', 'new'], 'save_snippet.name': ['new', 'other', 'list', 'third', 'fourth']}
            """);

    @Test
    void invariantsHoldInRandomSequences() {
        RandomCalls calls = RandomCalls.of(new StringsWorldFactory(), json(Desk.STATE), POOLS)
                .play(SEQUENCES, CALLS, Invariants::new);

        calls.requireSuccesses(0.3, 0.7);
    }

    @Test
    void whatIsTakenApartFitsTogetherAgain() throws ToolException {
        World world = new StringsWorldFactory().create(json("{}"), WorldCalls.seeded());
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            String text = text(random);
            String separator = text.isEmpty() ? "," : text.substring(0, 1 + random.nextInt(Math.min(2, text.length())));
            JsonNode parts = call(world, "split_text", args("text", text).put("separator", separator));
            ObjectNode joined = args("separator", separator);
            joined.set("parts", parts.get("parts"));
            assertThat(textOf(call(world, "join_texts", joined))).isEqualTo(text);
            assertThat(turned(world, turned(world, text))).isEqualTo(text);
            assertThat(textOf(call(
                            world,
                            "replace_text",
                            args("text", text).put("find", separator).put("replacement", separator))))
                    .isEqualTo(text);
        }
    }

    @Test
    void distancesAreThoseOfAMetric() {
        Random random = new Random(2);
        for (int i = 0; i < 2_000; i++) {
            int[] a = text(random).codePoints().toArray();
            int[] b = text(random).codePoints().toArray();
            int[] c = text(random).codePoints().toArray();
            int distance = Distance.between(a, b);
            assertThat(distance)
                    .isEqualTo(Distance.between(b, a))
                    .isBetween(Math.abs(a.length - b.length), Math.max(a.length, b.length));
            assertThat(distance).isLessThanOrEqualTo(Distance.between(a, c) + Distance.between(c, b));
        }
    }

    private static String turned(World world, String text) throws ToolException {
        return textOf(call(world, "reverse_text", args("text", text).put("by", "code_points")));
    }

    private static ObjectNode args(String name, String value) {
        return JsonNodeFactory.instance.objectNode().put(name, value);
    }

    private static JsonNode call(World world, String tool, ObjectNode arguments) throws ToolException {
        return world.call(new ToolCall("c1", tool, arguments), () -> 0).value();
    }

    private static String textOf(JsonNode result) {
        return result.required("text").stringValue();
    }

    private static String text(Random random) {
        int[] characters = {'a', 'b', ',', ' ', '\n', 0xe9, 0x301, 0x1f340};
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(8); length > 0; length--) {
            text.appendCodePoint(characters[random.nextInt(characters.length)]);
        }
        return text.toString();
    }

    private static final class Invariants implements RandomCalls.Invariants {

        private final Map<String, String> snippets = new TreeMap<>();

        Invariants() {
            json(Desk.STATE)
                    .get("snippets")
                    .properties()
                    .forEach(snippet ->
                            snippets.put(snippet.getKey(), snippet.getValue().stringValue()));
        }

        @Override
        public void after(ToolCall call, ToolResult result, long virtualMillis) {
            if (result.error()) {
                return;
            }
            assertThat(Texts.length(result.value().path("text").asString(""))).isLessThanOrEqualTo(Texts.LONGEST);
            String name = call.arguments().path("name").asString("");
            switch (call.tool()) {
                case "save_snippet" ->
                    snippets.put(name, call.arguments().required("text").stringValue());
                case "delete_snippet" -> snippets.remove(name);
                case "load_snippet" -> assertThat(textOf(result.value())).isEqualTo(snippets.get(name));
                default -> {}
            }
        }

        @Override
        public void holdFor(JsonNode state) {
            assertThat(state.required("snippets")).isEqualTo(Json.of(snippets));
            assertThat(new StringsWorldFactory()
                            .create(state, WorldCalls.seeded())
                            .snapshot())
                    .isEqualTo(state);
        }
    }
}
