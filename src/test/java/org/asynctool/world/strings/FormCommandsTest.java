package org.asynctool.world.strings;

import static org.assertj.core.api.Assertions.assertThat;

import org.asynctool.testing.WorldDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormCommandsTest {

    private final WorldDesk desk = Desk.open();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "upper | Straße nach I\u0131 | STRASSE NACH II",
                "lower | ÄRGER I | ärger i",
                "title | the old man\u2019s SEA-side 2nd | The Old Man\u2019s Sea-Side 2nd",
                "title | \u01c6ungla | \u01c5ungla"
            })
    void changeCaseDoesNotDependOnTheMachine(String to, String text, String expected) {
        assertThat(desk.part("/text", "change_case", "{'text': '" + text + "', 'to': '" + to + "'}"))
                .isEqualTo(expected);
    }

    @Test
    void changeCaseRefusesOtherCases() {
        assertThat(desk.run("change_case", "{'text': 'a', 'to': 'camel'}")).startsWith("refused: /to");
        assertThat(desk.run("change_case", "{'text': '" + "ß".repeat(20_000) + "', 'to': 'upper'}"))
                .isEqualTo("error: the result would be longer than 20000 code points");
        assertThat(desk.run("change_case", "{'text': '" + "a".repeat(20_001) + "', 'to': 'upper'}"))
                .startsWith("refused: /text");
    }

    @Test
    void normalizeTextKnowsFourForms() {
        assertThat(desk.part("/text", "normalize_text", "{'text': 'e\u0301', 'form': 'NFC'}"))
                .isEqualTo("é");
        assertThat(desk.part("/text", "normalize_text", "{'text': 'é', 'form': 'NFD'}"))
                .isEqualTo("e\u0301");
        assertThat(desk.part("/text", "normalize_text", "{'text': '\ufb01', 'form': 'NFKC'}"))
                .isEqualTo("fi");
        assertThat(desk.run("normalize_text", "{'text': 'a', 'form': 'nfc'}")).startsWith("refused: /form");
    }

    @Test
    void makeSlugLeavesLettersAndDigits() {
        assertThat(desk.run("make_slug", "{'text': '  Crème brûlée, Straße №5! '}"))
                .isEqualTo("{'text':'creme-brulee-strasse-no5'}");
        assertThat(desk.run("make_slug", "{'text': '日本'}"))
                .isEqualTo("error: the text has no letter from a to z and no digit");
    }

    @Test
    void reverseTextKeepsGraphemesTogether() {
        String text = "ae\u0301\ud83d\udc69\u200d\ud83d\udc67b";
        assertThat(desk.part("/text", "reverse_text", "{'text': '" + text + "', 'by': 'graphemes'}"))
                .isEqualTo("b\ud83d\udc69\u200d\ud83d\udc67e\u0301a");
        assertThat(desk.part("/text", "reverse_text", "{'text': '" + text + "', 'by': 'code_points'}"))
                .isEqualTo("b\ud83d\udc67\u200d\ud83d\udc69\u0301ea");
        assertThat(desk.run("reverse_text", "{'text': 'a'}")).startsWith("refused: /by");
    }
}
