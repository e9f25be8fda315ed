package org.asynctool.world.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.asynctool.json.Json;
import org.asynctool.world.ToolException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is written and read again is the same, for seeded values. */
class RoundTripTest {

    private static final int ROUNDS = 3_000;

    private final Random random = new Random(1);

    @Test
    void bytesInAnyEncoding() throws ToolException {
        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = new byte[random.nextInt(20)];
            random.nextBytes(bytes);
            for (Encoding encoding : List.of(Encoding.BASE64, Encoding.BASE64URL, Encoding.HEX, Encoding.URL)) {
                assertThat(encoding.decoded(encoding.text(bytes))).isEqualTo(bytes);
            }
            String text = text();
            assertThat(Encoding.PLAIN.text(Encoding.PLAIN.decoded(text))).isEqualTo(text);
        }
    }

    @Test
    void whateverIsReadIsWhatIsWritten() {
        for (int i = 0; i < ROUNDS; i++) {
            String text = pick("QUJD=-_+/") + pick("QUJD=-_+/") + pick("Qg=") + pick("Qg=");
            for (Encoding encoding : List.of(Encoding.BASE64, Encoding.BASE64URL)) {
                try {
                    assertThat(encoding.text(encoding.decoded(text))).isEqualTo(text);
                } catch (ToolException e) {
                    assertThat(e).hasMessageContaining(text);
                }
            }
        }
    }

    @Test
    void tablesInCsv() throws ToolException {
        for (int i = 0; i < ROUNDS; i++) {
            int columns = 1 + random.nextInt(3);
            List<List<String>> rows =
                    new ArrayList<>(List.of(List.of("a", " b\"", "c,\n;").subList(0, columns)));
            for (int row = random.nextInt(4); row > 0; row--) {
                rows.add(random.ints(columns, 0, 1).mapToObj(one -> text()).toList());
            }
            for (char delimiter : new char[] {',', ';', '|', '\t'}) {
                String csv = CsvTexts.write(rows, delimiter);
                assertThat(CsvTexts.read(csv, delimiter)).as(csv).isEqualTo(rows);
            }
            if (rows.size() > 1) {
                assertThat(Table.rows(Table.objects(rows, false))).isEqualTo(rows);
            }
        }
    }

    @Test
    void jsonOnOneLineOrMore() throws ToolException {
        for (int i = 0; i < ROUNDS; i++) {
            JsonNode value = value(3);
            assertThat(JsonTexts.read("json", JsonTexts.pretty(value))).isEqualTo(value);
            assertThat(JsonTexts.read("json", JsonTexts.compact(JsonTexts.sorted(value))))
                    .isEqualTo(value);
        }
    }

    @Test
    void elementsInXml() throws ToolException {
        for (int i = 0; i < ROUNDS; i++) {
            ObjectNode document = JsonNodeFactory.instance.objectNode();
            document.set("root", element(3));
            assertThat(XmlTexts.read(XmlTexts.write(document)))
                    .as(Json.write(document))
                    .isEqualTo(document);
        }
    }

    @Test
    void differencesAsPatches() {
        int patched = 0;
        for (int i = 0; i < ROUNDS; i++) {
            JsonNode from = value(3);
            JsonNode to = value(3);
            patched += MergePatch.between(from, to)
                    .map(patch -> {
                        assertThat(Differences.same(MergePatch.applied(from, patch), to))
                                .isTrue();
                        return 1;
                    })
                    .orElse(0);
            assertThat(Differences.between(from, to)).hasSameSizeAs(Differences.between(to, from));
        }
        assertThat(patched).isGreaterThan(ROUNDS / 2);
    }

    private JsonNode value(int depth) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0:
                return nodes.nullNode();
            case 1:
                return nodes.booleanNode(random.nextBoolean());
            case 2:
                return nodes.numberNode(random.nextInt(100));
            case 3:
                return nodes.numberNode(new BigDecimal(random.nextInt(1000) + ".5"));
            case 4:
                return nodes.stringNode(text());
            case 5:
                ArrayNode list = nodes.arrayNode();
                random.ints(random.nextInt(3), 0, 1).forEach(one -> list.add(value(depth - 1)));
                return list;
            default:
                ObjectNode object = nodes.objectNode();
                random.ints(random.nextInt(4), 0, 1).forEach(one -> object.set(pick("abc~/"), value(depth - 1)));
                return object;
        }
    }

    /** XML holds texts, objects and lists of two or more: one alone is the same as none of them being a list. */
    private JsonNode element(int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return JsonNodeFactory.instance.stringNode(pick("ab<&>\"'\r\n\u00e9") + "x" + pick(" ]]>\r\n"));
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (String name : List.of("a", "b-c", "_d")) {
            if (random.nextBoolean()) {
                object.set(name, element(depth - 1));
            } else if (random.nextBoolean()) {
                object.putArray(name).add(element(depth - 1)).add(element(depth - 1));
            }
        }
        return object.isEmpty() ? JsonNodeFactory.instance.stringNode("") : object;
    }

    private String pick(String characters) {
        return String.valueOf(characters.charAt(random.nextInt(characters.length())));
    }

    private String text() {
        List<String> parts =
                Arrays.asList("a", ",", ";", "\"", "\n", "\r\n", " ", "#", "\u00e9", "\ud83c\udf40", "1", "\t", "\\");
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(6); length > 0; length--) {
            text.append(parts.get(random.nextInt(parts.size())));
        }
        return text.toString();
    }
}
