package org.asynctool.world.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asynctool.testing.JsonFixtures.json;

import java.util.Map;
import java.util.TreeMap;
import org.asynctool.json.Json;
import org.asynctool.testing.RandomCalls;
import org.asynctool.testing.WorldCalls;
import org.asynctool.world.ToolCall;
import org.asynctool.world.ToolResult;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is called: documents are what was put, and are of their formats. */
class RandomFormatsTest {

    private static final int SEQUENCES = 5_000;
    private static final int CALLS = 16;

    private static final JsonNode POOLS = pools("""
            {'json': ['[{`a`:1,`b`:`x`},{`a`:2.50,`b`:null}]', '{`r`:{`i`:[1,{`k`:`v`}]}}', '[1', '7'],
             'json_to_csv.json': ['[{`a`:1},{`b`:`x`}]', '[{`a`:`1,2`}]', '[{`a`:[]}]'],
             'json_to_xml.json': ['{`r`:{`i`:[1,{`k`:`v`}]}}', '{`r`:`<`}', '[]'],
             'xml': ['<a><b>1</b><b>2</b></a>', '<a x=\\'1\\'>t</a>', '<!DOCTYPE a><a/>', '<a>&lt;</a>'],
             'csv': ['a,b\\n1,x\\n', 'item;price\\ntea;3', 'a\\n\\n', 'a,a'], 'delimiter': [',', ';'],
             'pointer': ['/0/a', '/r/i/1', '', '/0', 'x'], 'patch': ['{`r`:null}', '{`a`:{`b`:1}}', '[]'],
             'diff_json.from': ['{`a`:1}', '{`a`:{`b`:null}}'], 'diff_json.to': ['{`a`:2,`c`:[]}', '{}', '1'],
             'text': ['hello', 'QUJD', 'c3a9', '%41b', '\u00e9 \ud83c\udf40'],
             'transcode_text.from': ['plain', 'plain', 'hex', 'base64', 'url'],
             'digits': ['-101', '7f', '12'], 'convert_base.from': [2, 10, 16, 36], 'convert_base.to': [2, 8, 36],
             'date': ['2024-02-29', '2025-03-14T09:30', '2025-02-30'], 'convert_date.date': ['14.03.2025', '14.03.2025'],
             'convert_date.from': ['dd.MM.yyyy', 'dd.MM.yyyy', 'MM'], 'convert_date.to': ['yyyy-MM-dd', 'EEE d MMM', 'HH'],
             'time': ['2025-03-30T02:30', '2025-10-26T02:30', '2025-06-01T12:00'],
             'convert_zone.from': ['Europe/Berlin', 'UTC', '-03:30'], 'convert_zone.to': ['Asia/Tokyo', 'Mars/Base'],
             'date_difference.from': ['2024-02-29', '2024-01-01'], 'date_difference.to': ['2025-03-14', '2020-12-31'],
             'amount': [1, -3, 40], 'value': [1, 2.5, -40, 1000], 'convert_unit.from': ['C', 'mi', 'km', 'K'],
             'convert_unit.to': ['F', 'km', 'C', 'mm', 'R'], 'name': ['prices', 'note', 'new'],
             'put_document.name': ['new', 'more', 'prices', 'third', 'fourth'], 'format': ['text', 'text', 'json', 'csv', 'xml'],
             'content': ['a,b\\n1,2\\n', '{`x`:1}', '<a/>', 'hello']}
            """);

    @Test
    void invariantsHoldInRandomSequences() {
        RandomCalls calls = RandomCalls.of(new FormatsWorldFactory(), json(Desk.STATE), POOLS)
                .play(SEQUENCES, CALLS, Invariants::new);

        calls.requireSuccesses(0.2, 0.5);
    }

    private static JsonNode pools(String text) {
        return json(text.replace("`", "\\'").replace("\\'", "\\u0022"));
    }

    private static final class Invariants implements RandomCalls.Invariants {

        private final Map<String, JsonNode> documents = new TreeMap<>();

        Invariants() {
            json(Desk.STATE)
                    .get("documents")
                    .properties()
                    .forEach(document -> documents.put(document.getKey(), document.getValue()));
        }

        @Override
        public void after(ToolCall call, ToolResult result, long virtualMillis) {
            if (result.error()) {
                return;
            }
            ObjectNode arguments = call.arguments();
            String name = arguments.path("name").asString("");
            switch (call.tool()) {
                case "put_document" -> documents.put(name, arguments.deepCopy().retain("format", "content"));
                case "delete_document" -> documents.remove(name);
                case "get_document" ->
                    assertThat(result.value().deepCopy().required("content"))
                            .isEqualTo(documents.get(name).required("content"));
                default -> {}
            }
        }

        @Override
        public void holdFor(JsonNode state) {
            assertThat(state.required("documents")).isEqualTo(Json.of(documents));
            assertThat(new FormatsWorldFactory()
                            .create(state, WorldCalls.seeded())
                            .snapshot())
                    .isEqualTo(state);
        }
    }
}
