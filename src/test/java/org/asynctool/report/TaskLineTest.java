package org.asynctool.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.asynctool.agent.AgentInfo;
import org.asynctool.metric.Scorecard;
import org.asynctool.metric.Scorecard.Reason;
import org.asynctool.metric.Scorecard.SubTaskScore;
import org.asynctool.text.SafeText;
import org.asynctool.time.Seeds;
import org.junit.jupiter.api.Test;

class TaskLineTest {

    @Test
    void aPassShowsItsFigures() {
        assertThat(TaskLine.of(passed("trip-and-stock"), 1, "travel.jsonl:7"))
                .isEqualTo("[asynctool] PASS trip-and-stock  makespan 10.000s  efficiency 1.00");
        assertThat(TaskLine.of(passed("a"), 1, "t.jsonl:7"))
                .isEqualTo("[asynctool] PASS a  makespan 10.000s  efficiency 1.00  (t.jsonl:7)");
        assertThat(TaskLine.of(ResultFilesTest.passed("a", 1), 1, "")).isEqualTo("[asynctool] PASS a");
    }

    @Test
    void aFigureThatHasNoRoomIsLeftOutAndNeverCut() {
        assertThat(TaskLine.of(passed("news-and-order-in-two-steps-and"), 1, "t:1"))
                .isEqualTo("[asynctool] PASS news-and-order-in-two-steps-and  makespan 10.000s  (t:1)");
        assertThat(TaskLine.of(passed("x".repeat(80)), 1, "t:1")).isEqualTo("[asynctool] PASS " + "x".repeat(80));
    }

    @Test
    void theTrialIsShownWhereThereAreSeveral() {
        assertThat(TaskLine.of(passed("a"), 3, "").replaceAll("  .*", "")).isEqualTo("[asynctool] PASS a trial 2");
        assertThat(TaskLine.of(passed("a").asRerun(), 1, "").replaceAll("  .*", ""))
                .isEqualTo("[asynctool] PASS a (rerun)");
    }

    @Test
    void aMissShowsItsFirstReason() {
        assertThat(TaskLine.of(missed("trip", "book_flight", "nothing"), 1, ""))
                .isEqualTo("[asynctool] MISS trip  A: nothing; expected book_flight");
        assertThat(TaskLine.of(missed("trip-and-stock", "book_flight with travel_cost 90", "nothing at all"), 1, "x:1"))
                .isEqualTo("[asynctool] MISS trip-and-stock  A: nothing at all; expected book_flight…")
                .hasSizeLessThanOrEqualTo(TaskLine.COLUMNS);
    }

    @Test
    void anErrorShowsItsMessageSafely() {
        EpisodeResult broken =
                EpisodeResult.couldNotRun("a", "d", 1, 1, Optional.empty(), "no route\n::error::\u202e to host");

        assertThat(TaskLine.of(broken, 1, "t.jsonl:7"))
                .isEqualTo("[asynctool] ERROR a  no route\\n::error::\\u{202e} to host  (t.jsonl:7)");
    }

    @Test
    void anErrorLeavesOutTaskAndPlaceThatItsMessageBeginsWith() {
        EpisodeResult broken = EpisodeResult.couldNotRun(
                "tea", "d", 1, 1, Optional.empty(), "task 'tea' (tea.json:8) cannot be played: there is no world");

        assertThat(TaskLine.of(broken, 1, "")).isEqualTo("[asynctool] ERROR tea  cannot be played: there is no world");
    }

    @Test
    void longTimesAreInWordsTooWhereAllFiguresHaveRoom() {
        Map<String, Double> values = Map.of("time.makespan", 3725d, "time.efficiency", 1d);

        assertThat(TaskLine.of(passed("tea", values), 1, ""))
                .isEqualTo("[asynctool] PASS tea  makespan 3725.000s (1 h 2 min 5 s)  efficiency 1.00");
        assertThat(TaskLine.of(passed("tea-and-eggs", values), 1, ""))
                .isEqualTo("[asynctool] PASS tea-and-eggs  makespan 3725.000s  efficiency 1.00");
    }

    @Test
    void noLineIsWiderThanItMayBe() {
        UniformRandomProvider random = Seeds.random(5);
        for (int i = 0; i < 1_000; i++) {
            String id = "x".repeat(random.nextInt(1, 26));
            String text = "世\n☃a\u0301😀".repeat(random.nextInt(1, 30)).substring(random.nextInt(6));
            EpisodeResult result = switch (random.nextInt(3)) {
                case 0 -> passed(id);
                case 1 -> missed(id, text, text);
                default -> EpisodeResult.couldNotRun(id, "d", 1, 1, Optional.empty(), text);
            };

            String line = TaskLine.of(result, random.nextInt(1, 3), text);

            assertThat(SafeText.width(line)).isLessThanOrEqualTo(TaskLine.COLUMNS);
            assertThat(line).isEqualTo(SafeText.line(line)).contains(id);
        }
    }

    @Test
    void aLongIdIsNeverCut() {
        String id = "x".repeat(100);

        assertThat(TaskLine.of(missed(id, "book_flight with travel_cost 90", "nothing"), 1, "t:1"))
                .isEqualTo("[asynctool] MISS " + id + "  A: nothing; expecte…");
    }

    @Test
    void figuresAreTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(TaskLine.of(passed("a"), 1, ""))
                    .isEqualTo("[asynctool] PASS a  makespan 10.000s  efficiency 1.00");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static EpisodeResult passed(String task) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("time.makespan", 10d);
        values.put("time.efficiency", 1d);
        return passed(task, values);
    }

    private static EpisodeResult passed(String task, Map<String, Double> values) {
        return EpisodeResult.of(
                new Scorecard(task, 2, true, values, List.of()), "d", 1, new AgentInfo("g", "1", List.of()));
    }

    private static EpisodeResult missed(String task, String expected, String actual) {
        SubTaskScore score = new SubTaskScore("A", "", false, Map.of(), List.of(new Reason(4000, expected, actual)));
        return EpisodeResult.of(
                new Scorecard(task, 1, false, Map.of(), List.of(score)), "d", 1, new AgentInfo("g", "1", List.of()));
    }
}
