package org.asynctool.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class LoneSurrogatesTest {

    private static final List<String> PARTS =
            List.of("\ud83d", "\ude00", "\ud800", "\udfff", "\\", "\\ud800", "\"", "?", "a", "\ud83d\ude00", "\n", "u");

    @Test
    void differentValuesHaveDifferentDigests() {
        Set<String> texts = new HashSet<>();
        Set<String> digests = new HashSet<>();
        for (String text : List.of("\ud800", "\ud801", "\udc00", "?", "\\ud800", "\\\ud800", "\ufffd")) {
            for (JsonNode value : List.of(text(text), member(text))) {
                texts.add(CanonicalJson.text(value));
                digests.add(CanonicalJson.digest(value));
            }
        }

        assertThat(texts).hasSize(14);
        assertThat(digests).hasSize(14);
    }

    @Test
    void theCanonicalTextOfWholeCharactersHasNoEscapes() {
        assertThat(CanonicalJson.text(member("\ud83d\ude00"))).isEqualTo("{\"\ud83d\ude00\":1}");
        assertThat(CanonicalJson.text(member("\ude00\ud83d"))).isEqualTo("{\"\\ude00\\ud83d\":1}");
    }

    @Test
    void everyTextAndNameSurvivesALineInUtf8() {
        UniformRandomProvider random = RandomSource.MT.create(7);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(6); length > 0; length--) {
                text.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            JsonNode value = member(text.toString()).set("value", text(text.toString()));
            byte[] line = JsonLine.of(value).getBytes(StandardCharsets.UTF_8);

            assertThat(Json.read(new String(line, StandardCharsets.UTF_8))).isEqualTo(value);
            assertThat(Json.read(CanonicalJson.text(value))).isEqualTo(value);
        }
    }

    @Test
    void escapesOfOthersAreReadTheSame() {
        assertThat(Json.read("\"\\uD83D\\uDE00 \\uD83d \\\\ud83d\"")).isEqualTo(text("\ud83d\ude00 \ud83d \\ud83d"));
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }

    private static ObjectNode member(String name) {
        return JsonNodeFactory.instance.objectNode().put(name, 1);
    }
}
