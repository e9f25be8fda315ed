package org.asynctool.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.asynctool.Statistic;
import org.asynctool.agent.AgentInfo;
import org.asynctool.gate.GateInput.Missing;
import org.asynctool.gate.GateInput.NotPlayed;
import org.asynctool.gate.GateInput.Played;
import org.asynctool.gate.GateJudge.PartialSelection;
import org.asynctool.metric.Metric;
import org.asynctool.metric.Metrics;
import org.asynctool.metric.Scorecard;
import org.asynctool.metric.Scorecard.Reason;
import org.asynctool.metric.Scorecard.SubTaskScore;
import org.asynctool.testing.Lines;
import org.asynctool.text.Layout;
import org.asynctool.text.SafeText;
import org.asynctool.time.Seeds;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Texts with names of any length and script. */
class RandomGateTextTest {

    private static final String ID = "abcdefghijklmnopqrstuvwxyz0123456789_.-";
    private static final String ANY = "abc defg, hij; {\"kl\":[12,3]} ::/\\\t\n\u202e\u0007試験日本\ud83d\ude80é<&>##[vso";

    private UniformRandomProvider random;

    @RepeatedTest(300)
    void linesFitNothingIsCutAndEverythingIsSafe(RepetitionInfo round) {
        random = Seeds.random(round.getCurrentRepetition());
        GateSpec spec = spec();
        GateInput input = input();

        String text = GateJudge.judge(spec, input, PartialSelection.SKIP).text();

        assertThat(text.lines()).noneMatch(Lines::tooWide).noneMatch(line -> line.endsWith(" "));
        assertThat(text).isEqualTo(SafeText.block(text, 99_999));
        assertThat(text.lines().findFirst().orElseThrow())
                .containsPattern("^gate .*(passed|failed|skipped|cannot be judged):");
        assertThat(Layout.console(text).lines())
                .allMatch(line -> SafeText.width(line) <= Layout.CONSOLE_COLUMNS || !line.contains(" "));
        if (text.contains("\nrerun:")) {
            assertThat(text).containsPattern("mvn test -Dtest=[A-Za-z]+ -Dasynctool.tasks=[" + ID + "]+");
        }
    }

    private GateSpec spec() {
        List<Metric> metrics =
                Metrics.all().stream().filter(metric -> metric.least() == 0).toList();
        Metric metric = metrics.get(random.nextInt(metrics.size()));
        Scope scope = random.nextBoolean()
                ? Scope.ALL
                : new Scope(
                        random.nextBoolean() ? "" : "dual",
                        random.nextInt(4) > 0 ? "" : word(ANY, 60),
                        random.nextBoolean() ? List.of() : ids());
        boolean sure = random.nextBoolean();
        Statistic statistic = sure ? Statistic.MEAN : Statistic.values()[random.nextInt(Statistic.values().length)];
        return new GateSpec(
                metric,
                OptionalDouble.empty(),
                OptionalDouble.of(random.nextDouble() * Math.min(metric.greatest(), 1_000_000)),
                statistic,
                scope,
                sure ? OptionalDouble.of(0.95) : OptionalDouble.empty(),
                random.nextInt(3));
    }

    private List<String> ids() {
        return IntStream.range(0, random.nextInt(1, 5))
                .mapToObj(number -> word(ID, 100))
                .toList();
    }

    private GateInput input() {
        List<Played> played = new ArrayList<>();
        List<NotPlayed> broken = new ArrayList<>();
        for (String task : Set.copyOf(ids())) {
            played.add(played(task));
        }
        if (random.nextInt(3) == 0) {
            broken.add(new NotPlayed("x" + word(ID, 99), 1, word(ANY, 400)));
        }
        int lost = random.nextInt(4) == 0 ? 1 : 0;
        return new GateInput(
                "com." + word(ID, 120),
                "classpath:/" + word(ID, 150) + ", " + word(ID, 60),
                Optional.of(new AgentInfo(word(ANY, 80), word(ID, 20), List.of(word(ANY, 40)))),
                played,
                broken,
                played.size() + broken.size() + lost,
                lost == 0 ? List.of() : List.of(new Missing(word(ID, 100), 1)),
                random.nextInt(6) > 0 ? Optional.empty() : Optional.of(word(ANY, 150)),
                Optional.of("mvn test -Dtest=" + word("abcXYZ", 60)),
                random.nextBoolean() ? Optional.empty() : Optional.of(word(ANY, 120)));
    }

    private Played played(String task) {
        Map<String, Double> values = Metrics.all().stream()
                .collect(Collectors.toMap(
                        Metric::name, metric -> random.nextDouble() * Math.min(metric.greatest(), 2e6)));
        Reason reason = new Reason(random.nextInt(9_000_000), word(ANY, 500), word(ANY, 500));
        SubTaskScore score = new SubTaskScore(word(ID, 100), word(ANY, 60), false, values, List.of(reason));
        return new Played(
                new Scorecard(task, 1, random.nextBoolean(), values, List.of(score)),
                random.nextLong(),
                Optional.empty(),
                random.nextBoolean() ? Optional.empty() : Optional.of("target/" + word(ID, 150)),
                Set.of("dual"),
                "");
    }

    private String word(String letters, int most) {
        int[] codePoints = letters.codePoints().toArray();
        return IntStream.rangeClosed(0, random.nextInt(most))
                .map(i -> codePoints[random.nextInt(codePoints.length)])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
