package org.asynctool.world.strings;

import static org.assertj.core.api.Assertions.assertThat;

import org.asynctool.testing.WorldDesk;
import org.junit.jupiter.api.Test;

class PartCommandsTest {

    private final WorldDesk desk = Desk.open();

    @Test
    void trimTextTakesBlanksFromTheEnds() {
        assertThat(desk.part("/text", "trim_text", "{'text': ' \\t a b\\n\u2003'}"))
                .isEqualTo("a b");
        assertThat(desk.part("/text", "trim_text", "{'text': ' a ', 'side': 'start'}"))
                .isEqualTo("a ");
        assertThat(desk.part("/text", "trim_text", "{'text': ' a ', 'side': 'end'}"))
                .isEqualTo(" a");
        assertThat(desk.run("trim_text", "{'text': 'a', 'side': 'left'}")).startsWith("refused: /side");
    }

    @Test
    void padTextCountsCodePoints() {
        assertThat(desk.part("/text", "pad_text", "{'text': '\ud83c\udf40', 'length': 3, 'fill': '-'}"))
                .isEqualTo("\ud83c\udf40--");
        assertThat(desk.part("/text", "pad_text", "{'text': '7', 'length': 3, 'fill': '0', 'side': 'start'}"))
                .isEqualTo("007");
        assertThat(desk.part("/text", "pad_text", "{'text': 'ab', 'length': 5, 'fill': '*', 'side': 'both'}"))
                .isEqualTo("*ab**");
        assertThat(desk.part("/text", "pad_text", "{'text': 'abc', 'length': 2}"))
                .isEqualTo("abc");
        assertThat(desk.run("pad_text", "{'text': 'a', 'length': 2, 'fill': 'ab'}"))
                .startsWith("refused: /fill");
        assertThat(desk.run("pad_text", "{'text': 'a', 'length': 20001}")).startsWith("refused: /length");
    }

    @Test
    void substringTextCountsCodePointsFromZero() {
        assertThat(desk.part("/text", "substring_text", "{'text': 'a\ud83c\udf40bc', 'start': 1, 'end': 3}"))
                .isEqualTo("\ud83c\udf40b");
        assertThat(desk.part("/text", "substring_text", "{'text': 'abc', 'start': 1}"))
                .isEqualTo("bc");
        assertThat(desk.part("/text", "substring_text", "{'text': 'abc', 'start': 3}"))
                .isEmpty();
        assertThat(desk.run("substring_text", "{'text': 'abc', 'start': 1, 'end': 4}"))
                .isEqualTo("error: the text has 3 code points, so there is no part from 1 to 4");
        assertThat(desk.run("substring_text", "{'text': 'abc', 'start': 2, 'end': 1}"))
                .isEqualTo("error: end 1 is before start 2");
    }

    @Test
    void splitTextKeepsEmptyParts() {
        assertThat(desk.run("split_text", "{'text': ',a,,b', 'separator': ','}"))
                .isEqualTo("{'parts':['','a','','b'],'count':4}");
        assertThat(desk.run("split_text", "{'text': '', 'separator': ', '}")).isEqualTo("{'parts':[''],'count':1}");
        assertThat(desk.run("split_text", "{'text': 'a', 'separator': ''}")).startsWith("refused: /separator");
        assertThat(desk.run("split_text", "{'text': '" + ",".repeat(1000) + "', 'separator': ','}"))
                .isEqualTo("error: there are more than 1000 parts");
    }

    @Test
    void joinTextsPutsASeparatorBetween() {
        assertThat(desk.run("join_texts", "{'parts': ['a', '', 'b'], 'separator': '; '}"))
                .isEqualTo("{'text':'a; ; b'}");
        assertThat(desk.run("join_texts", "{'parts': []}")).isEqualTo("{'text':''}");
        String part = "'" + "a".repeat(15_000) + "'";
        assertThat(desk.run("join_texts", "{'parts': [" + part + "," + part + "]}"))
                .isEqualTo("error: the result would be longer than 20000 code points");
    }
}
