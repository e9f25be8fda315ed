package org.asynctool.world.strings;

import static org.assertj.core.api.Assertions.assertThat;

import org.asynctool.testing.WorldDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureCommandsTest {

    private final WorldDesk desk = Desk.open();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kitten | sitting | {'equal':false,'order':'before','distance':3,'similarity':0.5714}",
                "abc | abc | {'equal':true,'order':'same','distance':0,'similarity':1.0}",
                "b | a | {'equal':false,'order':'after','distance':1,'similarity':0.0}",
                "\ud83c\udf40 | \uff5e | {'equal':false,'order':'after','distance':1,'similarity':0.0}"
            })
    void compareTextsCountsCodePointsThatDiffer(String text, String other, String expected) {
        assertThat(desk.run("compare_texts", "{'text': '" + text + "', 'other': '" + other + "'}"))
                .isEqualTo(expected);
    }

    @Test
    void compareTextsMayOverlookCaseAndForm() {
        String texts = "'text': '\u00c9', 'other': 'e\u0301'";
        assertThat(desk.part("/distance", "compare_texts", "{" + texts + "}")).isEqualTo("2");
        assertThat(desk.part("/distance", "compare_texts", "{" + texts + ", 'normalize': true}"))
                .isEqualTo("1");
        assertThat(desk.part("/equal", "compare_texts", "{" + texts + ", 'normalize': true, 'ignore_case': true}"))
                .isEqualTo("true");
        assertThat(desk.part("/similarity", "compare_texts", "{'text': '', 'other': ''}"))
                .isEqualTo("1.0");
        assertThat(desk.run("compare_texts", "{'text': '" + "a".repeat(2001) + "', 'other': ''}"))
                .startsWith("refused: /text");
    }

    @Test
    void textStatisticsCountWhatPeopleCount() {
        assertThat(desk.run("text_statistics", "{'text': 'One e\u0301 one\\nthree four\\n'}"))
                .isEqualTo("{'code_points':22,'graphemes':21,'words':5,'distinct_words':4,'lines':2,"
                        + "'longest_line':10}");
        assertThat(desk.run("text_statistics", "{'text': ''}"))
                .isEqualTo("{'code_points':0,'graphemes':0,'words':0,'distinct_words':0,'lines':0,'longest_line':0}");
        assertThat(desk.run("text_statistics", "{'text': 1}")).startsWith("refused: /text");
    }

    @Test
    void fillTemplateNeedsAValueForEachPlace() {
        assertThat(desk.run(
                        "fill_template",
                        "{'template': '{{ name }} is {{n}}, {{n}}: {{ok}} {x}',"
                                + " 'values': {'name': '{{n}}', 'n': 1.5, 'ok': true}}"))
                .isEqualTo("{'text':'{{n}} is 1.5, 1.5: true {x}'}");
        assertThat(desk.run("fill_template", "{'template': '{{b}} {{a}}', 'values': {}}"))
                .isEqualTo("error: there is no value for 'a, b'");
        assertThat(desk.run("fill_template", "{'template': '{{b}}', 'values': {'b': '', 'c': ''}}"))
                .isEqualTo("error: the template has no place for 'c'");
        assertThat(desk.run("fill_template", "{'template': '{{b}}', 'values': {'b': null}}"))
                .startsWith("refused: /values/b");
    }
}
