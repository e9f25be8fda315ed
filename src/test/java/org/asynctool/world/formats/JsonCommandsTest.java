package org.asynctool.world.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonCommandsTest {

    private final Desk desk = new Desk();

    @Test
    void formatJsonKeepsNumbersAsTheyAre() {
        String json = "{\"b\": 1.50, \"a\": [], \"c\": {}, \"d\": [1e400, {\"x\": null}]}";
        assertThat(desk.call("json", "format_json", "json", json, "style", "compact"))
                .isEqualTo("{\"b\":1.50,\"a\":[],\"c\":{},\"d\":[1E+400,{\"x\":null}]}");
        assertThat(desk.call("json", "format_json", "json", json, "style", "pretty", "sort_members", "=true"))
                .isEqualTo("{\n  \"a\": [],\n  \"b\": 1.50,\n  \"c\": {},\n  \"d\": [\n    1E+400,\n    {\n"
                        + "      \"x\": null\n    }\n  ]\n}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | json is not JSON at line 1, column 2: Unexpected end-of-input: expected close marker for Object",
                "{\"a\":1,\"a\":2} | json is not JSON at line 1, column 11: Duplicate Object property \"a\"",
                "[1,] | json is not JSON at line 1, column 4: Unexpected character",
                "1 2 | json is not JSON at line 1, column 3: Trailing token",
                "nul | json is not JSON at line 1, column 1: Unrecognized token 'nul'",
                "'' | json is not JSON: it is empty"
            })
    void jsonIsReadStrictly(String json, String problem) {
        assertThat(desk.call("json", "format_json", "json", json, "style", "compact"))
                .isEqualTo("error: " + problem);
    }

    @Test
    void jsonIsBounded() {
        assertThat(desk.call("json", "format_json", "json", "[".repeat(201), "style", "compact"))
                .isEqualTo("error: json is not JSON: it is too deep, or a name, number or text in it is too long");
        String deep = "[".repeat(150) + "1,".repeat(200) + "1" + "]".repeat(150);
        assertThat(desk.call("json", "format_json", "json", deep, "style", "pretty"))
                .isEqualTo("error: the result would be longer than 20000 code points");
        assertThat(desk.desk().run("format_json", "{'json': '1', 'style': 'nice'}"))
                .startsWith("refused: /style");
    }

    @Test
    void queryJsonFollowsPointers() {
        String json = "{\"a/b\": [\"x\", 1.0, {\"c\": true}]}";
        assertThat(desk.call("text", "query_json", "json", json, "pointer", "/a~1b/0"))
                .isEqualTo("x");
        assertThat(desk.call("text", "query_json", "json", json, "pointer", "/a~1b/1"))
                .isEqualTo("1.0");
        assertThat(desk.call("type", "query_json", "json", json, "pointer", "/a~1b/2"))
                .isEqualTo("object");
        assertThat(desk.call("text", "query_json", "json", "7", "pointer", "")).isEqualTo("7");
        assertThat(desk.call("text", "query_json", "json", json, "pointer", "/a"))
                .isEqualTo("error: there is nothing at '/a'");
        assertThat(desk.call("text", "query_json", "json", json, "pointer", "a"))
                .isEqualTo("error: pointer 'a' must be empty or begin with /");
    }

    @Test
    void diffJsonListsPlacesAndMakesAPatch() {
        String from = "{\"a\": 1, \"b\": {\"c\": [1, 2]}, \"x\": \"s\"}";
        String to = "{\"b\": {\"c\": [1]}, \"a\": 1.0, \"x\": 2, \"y/z\": 0}";
        assertThat(desk.call("changes", "diff_json", "from", from, "to", to))
                .isEqualTo("[{\"pointer\":\"/b/c/1\",\"kind\":\"removed\"},{\"pointer\":\"/x\",\"kind\":\"changed\"},"
                        + "{\"pointer\":\"/y~1z\",\"kind\":\"added\"}]");
        assertThat(desk.call("patch", "diff_json", "from", from, "to", to))
                .isEqualTo("{\"b\":{\"c\":[1]},\"x\":2,\"y/z\":0}");
        assertThat(desk.call("equal", "diff_json", "from", from, "to", from)).isEqualTo("true");
        assertThat(desk.call("patch", "diff_json", "from", "{}", "to", "{\"a\":null}"))
                .isEqualTo("null");
        assertThat(desk.call("patch", "diff_json", "from", "{}", "to", "x")).startsWith("error: to is not JSON");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":\"b\"} | {\"a\":\"c\"} | {\"a\":\"c\"}",
                "{\"a\":\"b\"} | {\"b\":\"c\"} | {\"a\":\"b\",\"b\":\"c\"}",
                "{\"a\":\"b\",\"b\":\"c\"} | {\"a\":null} | {\"b\":\"c\"}",
                "{\"a\":[\"b\"]} | {\"a\":\"c\"} | {\"a\":\"c\"}",
                "{\"a\":{\"b\":\"c\"}} | {\"a\":{\"b\":\"d\",\"c\":null}} | {\"a\":{\"b\":\"d\"}}",
                "[1,2] | {\"a\":\"b\",\"c\":null} | {\"a\":\"b\"}",
                "{\"e\":null} | {\"a\":1} | {\"e\":null,\"a\":1}",
                "{} | {\"a\":{\"bb\":{\"ccc\":null}}} | {\"a\":{\"bb\":{}}}",
                "{\"a\":1} | [1] | [1]"
            })
    void mergeJsonIsThatOfRfc7386(String json, String patch, String expected) {
        assertThat(desk.call("json", "merge_json", "json", json, "patch", patch))
                .isEqualTo(expected);
    }

    @Test
    void mergeJsonNamesWhatIsNotJson() {
        assertThat(desk.call("json", "merge_json", "json", "1", "patch", "?"))
                .isEqualTo("error: patch is not JSON at line 1, column 1: Unexpected character");
    }
}
