package org.asynctool.world.strings;

import static org.assertj.core.api.Assertions.assertThat;

import org.asynctool.testing.WorldDesk;
import org.junit.jupiter.api.Test;

class LineCommandsTest {

    private final WorldDesk desk = Desk.open();

    @Test
    void arrangeLinesSortsByCodePoints() {
        assertThat(desk.run("arrange_lines", "{'text': 'b\\r\\n\ud83c\udf40\\n\uff5e\\na\\n', 'order': 'ascending'}"))
                .isEqualTo("{'text':'a\\nb\\n\uff5e\\n\ud83c\udf40','lines':4,'removed':0}");
        assertThat(desk.part("/text", "arrange_lines", "{'text': 'a\\nc\\nB', 'order': 'descending'}"))
                .isEqualTo("c\na\nB");
        assertThat(desk.part(
                        "/text",
                        "arrange_lines",
                        "{'text': 'b\\na\\nB\\nA', 'order': 'ascending', 'ignore_case': true}"))
                .isEqualTo("a\nA\nb\nB");
        assertThat(desk.run("arrange_lines", "{'text': 'a', 'order': 'up'}")).startsWith("refused: /order");
    }

    @Test
    void arrangeLinesLeavesTheSameOut() {
        assertThat(desk.run("arrange_lines", "{'text': 'b\\na\\nB\\nb', 'distinct': true}"))
                .isEqualTo("{'text':'b\\na\\nB','lines':3,'removed':1}");
        assertThat(desk.run("arrange_lines", "{'text': 'b\\na\\nB\\nb', 'distinct': true, 'ignore_case': true}"))
                .isEqualTo("{'text':'b\\na','lines':2,'removed':2}");
        assertThat(desk.run("arrange_lines", "{'text': ''}")).isEqualTo("{'text':'','lines':0,'removed':0}");
    }

    @Test
    void wrapTextBreaksBetweenWords() {
        assertThat(desk.run("wrap_text", "{'text': ' one  two three\\n\\nfour', 'width': 7}"))
                .isEqualTo("{'text':'one two\\nthree\\n\\nfour','lines':4}");
        assertThat(desk.run("wrap_text", "{'text': 'a \ud83c\udf40\ud83c\udf40\ud83c\udf40 b', 'width': 2}"))
                .isEqualTo("{'text':'a\\n\ud83c\udf40\ud83c\udf40\\n\ud83c\udf40\\nb','lines':4}");
        assertThat(desk.run("wrap_text", "{'text': 'a', 'width': 0}")).startsWith("refused: /width");
        assertThat(desk.run("wrap_text", "{'text': '" + "a".repeat(15_000) + "', 'width': 1}"))
                .isEqualTo("error: the result would be longer than 20000 code points");
    }
}
