package org.asynctool.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asynctool.testing.JsonFixtures.json;

import java.util.List;
import org.asynctool.task.ArgumentPattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleValuesTest {

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Take 5kg., 5, true",
                "Take 5kg., 5.0, true",
                "Take 15., 5, false",
                "It is -7 outside., -7, true",
                "It is -7 outside., 7, true",
                "It is 7 outside., -7, false",
                "\"It costs $1,250.50.\", 1250.5, true",
                "\"Rows 1,2 and 3\", 2, true",
                "Half is .5., 0.5, true",
                "20%, 0.2, false",
                "Fly to New  York, 'new york', true",
                "Fly to Newark, 'new', false",
                "file notes.txt, 'notes.txt', true",
                "anything, true, true",
                "anything, null, true",
                "anything, '', true",
                "a and b, \"['a', 'b']\", true",
                "a and b, \"['a', 'c']\", false"
            })
    void valuesInTexts(String text, String value, boolean visible) {
        assertThat(of(text).shows(json(value))).isEqualTo(visible);
    }

    @Test
    void valuesAndNamesInResults() {
        VisibleValues visible = new VisibleValues();
        visible.add(json("{'ORD-7': {'total': 12.50, 'text': 'gate B4'}}"));

        assertThat(List.of("'ORD-7'", "12.5", "'gate b4'", "'B4'", "4"))
                .allSatisfy(value -> assertThat(visible.shows(json(value))).isTrue());
        assertThat(visible.shows(json("'Ann'"))).isFalse();
    }

    @Test
    void matchersNeedOneVisibleValueThatFits() {
        VisibleValues visible = of("About 9.9 miles to Rome");

        assertThat(visible.shows(ArgumentPattern.near(10, 0.2))).isTrue();
        assertThat(visible.shows(ArgumentPattern.near(12, 0.2))).isFalse();
        assertThat(visible.shows(ArgumentPattern.oneOf("Oslo", "Rome"))).isTrue();
        assertThat(visible.shows(ArgumentPattern.oneOf("Oslo", "Paris"))).isFalse();
        assertThat(visible.shows(ArgumentPattern.text("ROME"))).isTrue();
        assertThat(visible.shows(ArgumentPattern.text("Oslo"))).isFalse();
        assertThat(visible.shows(ArgumentPattern.regex("[A-Z][a-z]+", "Rome"))).isTrue();
        assertThat(visible.shows(ArgumentPattern.regex("[A-Z][a-z]+", "Oslo"))).isFalse();
        assertThat(visible.shows(ArgumentPattern.any("Oslo"))).isTrue();
        assertThat(visible.shows(ArgumentPattern.ref("a1#/x"))).isTrue();
    }

    private static VisibleValues of(String text) {
        VisibleValues visible = new VisibleValues();
        visible.addText(text);
        return visible;
    }
}
