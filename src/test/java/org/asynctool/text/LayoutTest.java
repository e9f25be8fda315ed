package org.asynctool.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.asynctool.text.Layout.LongWords;
import org.junit.jupiter.api.Test;

class LayoutTest {

    private static final String WIDE = "x".repeat(100);

    @Test
    void aSentenceIsBrokenBetweenWordsAndIndented() {
        assertThat(Layout.sentence("one two ".repeat(12).strip()))
                .containsExactly("one two ".repeat(10).strip(), "    one two one two");
    }

    @Test
    void phrasesStayTogetherWhereTheyFitOnOneLine() {
        assertThat(Layout.sentence(0, List.of("x".repeat(70), "a phrase of words", "and another")))
                .containsExactly("x".repeat(70), "    a phrase of words and another");
    }

    @Test
    void blanksInALineStay() {
        assertThat(Layout.fact(0, "worst", "cake   0.50", LongWords.KEEP)).containsExactly("  worst      cake   0.50");
    }

    @Test
    void aLongWordStandsOnALineOfItsOwn() {
        String word = "x".repeat(72);
        assertThat(Layout.fact(0, "path", word + " and more", LongWords.KEEP))
                .containsExactly("  path", " ".repeat(2) + word, " ".repeat(13) + "and more");
    }

    @Test
    void aWordThatIsWiderThanALineBeginsInTheFirstColumn() {
        assertThat(Layout.sentence("see " + WIDE + " there")).containsExactly("see", WIDE, "    there");
    }

    @Test
    void dataIsCutBehindACommaWhereThereIsOne() {
        assertThat(Layout.fact(0, "actual", "x".repeat(50) + "," + "y".repeat(40), LongWords.CUT))
                .containsExactly("  actual     " + "x".repeat(50) + ",", " ".repeat(13) + "y".repeat(40));
    }

    @Test
    void wideLettersCountTwo() {
        assertThat(Layout.fact(0, "actual", "試".repeat(60), LongWords.CUT))
                .allMatch(line -> SafeText.width(line) <= Layout.COLUMNS)
                .hasSize(2);
    }

    @Test
    void aCommandStandsBehindItsLabelOrBelowIt() {
        assertThat(Layout.labelled("rerun", "mvn test")).containsExactly("rerun: mvn test");
        String command = "mvn test " + "x".repeat(68);
        assertThat(Layout.labelled("rerun", command)).containsExactly("rerun:", "  " + command);
        assertThat(Layout.labelled("rerun", "mvn " + WIDE)).containsExactly("rerun:", "mvn " + WIDE);
    }

    @Test
    void noLineBeginsWithWhatAServerTakesForACommand() {
        assertThat(Layout.sentence("x".repeat(78) + " ::error::y")).containsExactly("x".repeat(78), "    : :error::y");
    }

    @Test
    void theConsoleShowsTheFirstParagraph() {
        assertThat(Layout.console("gate task.success >= 0.80 cannot be judged: 7 of 8 planned episodes are missing,\n"
                        + "    since nobody knows\n\n  benchmark  T"))
                .isEqualTo("[asynctool] gate task.success >= 0.80 cannot be judged: 7 of 8 planned\n"
                        + "                episodes are missing, since nobody knows");
    }
}
