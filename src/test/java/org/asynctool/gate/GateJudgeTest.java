package org.asynctool.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.asynctool.gate.GateSpecTest.EFFICIENCY;
import static org.asynctool.gate.GateSpecTest.MAKESPAN;
import static org.asynctool.gate.GateSpecTest.SUCCESS;
import static org.asynctool.gate.GateSpecTest.gate;
import static org.asynctool.testing.Lines.flat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.asynctool.agent.AgentInfo;
import org.asynctool.gate.GateInput.Missing;
import org.asynctool.gate.GateInput.NotPlayed;
import org.asynctool.gate.GateInput.NotPlayed.Trouble;
import org.asynctool.gate.GateInput.Played;
import org.asynctool.gate.GateJudge.PartialSelection;
import org.asynctool.gate.GateVerdict.State;
import org.asynctool.metric.Scorecard;
import org.asynctool.metric.Scorecard.Idle;
import org.asynctool.metric.Scorecard.Reason;
import org.asynctool.metric.Scorecard.SubTaskScore;
import org.asynctool.testing.SampleTraces;
import org.asynctool.text.SafeText;
import org.asynctool.time.Seeds;
import org.junit.jupiter.api.Test;

class GateJudgeTest {

    private static final Played MISSED = new Played(
            new Scorecard(
                    "trip-and-stock",
                    2,
                    false,
                    Map.of("task.success", 0d, "time.makespan", 10d),
                    List.of(
                            score("B", new Reason(9000, "count_stock", "nothing")),
                            score("A", new Reason(4000, "book_flight with cost 90", "book_flight with cost 12")))),
            1234,
            Optional.of(SampleTraces.worked()),
            Optional.of("target/asynctool/r1/Travel/traces/trip-and-stock-2.jsonl"));

    @Test
    void aFailureReadsLikeThis() {
        GateVerdict verdict =
                judge(gate(SUCCESS, 0.8, null), passed("trip-and-stock", 1), MISSED, passed("file-and-mail", 1));

        assertThat(verdict.state()).isEqualTo(State.FAILED);
        assertThat(verdict.value()).hasValue(0.75);
        assertThat(verdict.tasks()).isEqualTo(2);
        assertThat(verdict.text()).isEqualTo("""
                gate task.success >= 0.80 failed: 0.75 over 2 tasks

                  benchmark  com.example.TravelDeskTest
                  dataset    classpath:/tasks/travel.jsonl
                  agent      greedy 1.0 (width=2)
                  episodes   3 planned, 3 ran, 1 missed
                  interval   0.09 to 1.00 with confidence 0.95
                  worst      trip-and-stock  0.50 over 2 trials

                worst episode: trip-and-stock, trial 2, seed 1234
                first divergence in sub-task A at t=4.000s
                  expected   book_flight with cost 90
                  actual     book_flight with cost 12

                = pending  - not seen yet  * seen  x refused  ! answer  + request  ~ waiting
                c1 A find_flight       |  ======*                   | t=3.000s ok
                c2 B count_stock       |  ===========*              | t=5.000s ok
                c3 A book_flight       |          ==============*   | t=9.000s ok
                answer A               |                           !| t=10.000s "booked F1"
                answer B               |                           !| t=10.000s "12 pieces"
                waits                  |  ~~~~~~~ ~~~~  ~~~~~~~~~   | 3 waits, 6.000s
                end at t=10.000s: answered

                trace: target/asynctool/r1/Travel/traces/trip-and-stock-2.jsonl
                rerun: mvn test -Dtest=TravelDeskTest -Dasynctool.tasks=trip-and-stock""");
    }

    @Test
    void aMetricWhereLessIsBetterNamesTheGreatestAsWorst() {
        List<Played> episodes = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            episodes.add(played("t" + i, 1, true, Map.of("time.makespan", 10d * i)));
        }

        assertThat(judge(gate(MAKESPAN, null, 15d), episodes.toArray(Played[]::new))
                        .text())
                .isEqualTo("""
                gate time.makespan <= 15.000s failed: 45.000s over 8 tasks

                  benchmark  com.example.TravelDeskTest
                  dataset    classpath:/tasks/travel.jsonl
                  agent      greedy 1.0 (width=2)
                  episodes   8 planned, 8 ran, 0 missed
                  interval   30.000s to 61.250s (1 min 1 s) with confidence 0.95
                  worst      t8  80.000s (1 min 20 s) over 1 trial
                             t7  70.000s (1 min 10 s) over 1 trial
                             t6  60.000s (1 min) over 1 trial
                             t5  50.000s over 1 trial
                             t4  40.000s over 1 trial
                             and 2 more tasks

                worst episode: t8, trial 1, seed 1, which succeeded

                no timeline: the trace was not kept

                trace: none was written; the rerun writes it
                rerun:
                  mvn test -Dtest=TravelDeskTest -Dasynctool.tasks=t8 -Dasynctool.traces=all""");
    }

    @Test
    void aGateOnTimeSaysWhenTheWorstEpisodeWaitedAlthoughAStepWasReady() {
        Played slow = new Played(
                new Scorecard(
                        "a",
                        1,
                        true,
                        Map.of("time.efficiency", 0.25),
                        List.of(
                                idle("A", new Idle(1000, 3000, 2000, "a2", "book")),
                                idle("B", new Idle(1000, 242_000, 240_000, "b1", "multiply")))),
                7,
                Optional.empty(),
                Optional.empty());

        assertThat(judge(gate(EFFICIENCY, 0.5, null), slow).text()).contains("""

                worst episode: a, trial 1, seed 7, which succeeded
                longest avoidable wait in sub-task B from t=1.000s to t=242.000s (4 min 2 s)
                  expected   a call of step b1: multiply, which was ready
                  actual     waited for 240.000s (4 min)

                """);
        assertThat(judge(gate(SUCCESS, 0.5, null), slow).text()).doesNotContain("avoidable");
    }

    @Test
    void aPassIsOneLine() {
        GateVerdict verdict = judge(gate(SUCCESS, 0.8, null), passed("a", 1), passed("b", 1));

        assertThat(verdict.state()).isEqualTo(State.PASSED);
        assertThat(verdict.text()).isEqualTo("gate task.success >= 0.80 passed: 1.00 over 2 tasks");
    }

    @Test
    void theValueIsTheMeanOverTasksOfTheMeanOverTrials() {
        GateVerdict verdict = judge(
                gate(SUCCESS, 0.7, null),
                passed("a", 1),
                passed("a", 2),
                missed("a", 3),
                missed("a", 4),
                passed("b", 1));

        assertThat(verdict.value()).hasValue(0.75);
        assertThat(verdict.tasks()).isEqualTo(2);
    }

    @Test
    void aNearMissIsWrittenWithEnoughDigitsToSeeIt() {
        assertThat(judge(gate(SUCCESS, 0.8, null), played("a", 1, true, Map.of("task.success", 0.79996)))
                        .text())
                .startsWith("gate task.success >= 0.80 failed: 0.79996 over 1 task\n");
    }

    @Test
    void aMetricOfSuccessfulEpisodesIgnoresTheOthers() {
        GateVerdict verdict = judge(
                gate(EFFICIENCY, 0.5, null),
                played("a", 1, true, Map.of("time.efficiency", 0.6)),
                played("a", 2, false, Map.of("time.efficiency", 0.1)),
                played("b", 1, false, Map.of("time.efficiency", 0.1)));

        assertThat(verdict.value()).hasValue(0.6);
        assertThat(verdict.tasks()).isEqualTo(1);
    }

    @Test
    void withoutASuccessfulEpisodeItFails() {
        GateVerdict verdict = judge(gate(EFFICIENCY, 0.5, null), played("a", 1, false, Map.of("time.efficiency", 0.9)));

        assertThat(verdict.state()).isEqualTo(State.FAILED);
        assertThat(verdict.value()).isEmpty();
        assertThat(verdict.text()).startsWith("""
                gate time.efficiency >= 0.50 failed: saw no successful episode

                  benchmark  com.example.TravelDeskTest
                  dataset    classpath:/tasks/travel.jsonl
                  agent      greedy 1.0 (width=2)
                  episodes   1 planned, 1 ran, 1 missed

                first missed episode: a, trial 1, seed 1
                """).endsWith("-Dasynctool.tasks=a -Dasynctool.traces=all");
    }

    @Test
    void withoutAnEpisodeItFails() {
        assertFirstLine(
                State.FAILED, "gate task.success <= 0.00 failed: saw no episode", judge(gate(SUCCESS, null, 0d)));
        assertFirstLine(
                State.FAILED,
                "gate task.success >= 0.50 failed: saw no episode",
                GateJudge.judge(gate(SUCCESS, 0.5, null), input(5, List.of(), List.of()), PartialSelection.SKIP));
    }

    @Test
    void whereTheMetricIsNeverApplicableItFails() {
        assertFirstLine(
                State.FAILED,
                "gate on time.efficiency failed: saw no episode in which the metric is applicable",
                judge(gate(EFFICIENCY, 0.5, null), passed("a", 1)));
    }

    @Test
    void anEpisodeThatCouldNotRunMakesItAnError() {
        GateVerdict verdict = GateJudge.judge(
                gate(SUCCESS, 0.1, null),
                input(2, List.of(passed("a", 1)), List.of(new NotPlayed("b", 1, "connection refused\n::error::x"))),
                PartialSelection.SKIP);

        assertThat(verdict.state()).isEqualTo(State.ERROR);
        assertThat(verdict.text()).isEqualTo("""
                gate task.success >= 0.10 cannot be judged: 1 episode could not run

                  benchmark  com.example.TravelDeskTest
                  dataset    classpath:/tasks/travel.jsonl
                  agent      greedy 1.0 (width=2)
                  episodes   2 planned, 1 ran, 0 missed
                  broken     b, trial 1: connection refused\\n::error::x

                rerun: mvn test -Dtest=TravelDeskTest -Dasynctool.tasks=b""");
    }

    @Test
    void aRowThatCannotBeReadIsNamedOnceAndNoRerunIsAdvisedThatCannotHelp() {
        NotPlayed row = new NotPlayed("travel.jsonl:7", 1, "travel.jsonl:7: /id is missing", Trouble.SETUP);
        String text = GateJudge.judge(
                        gate(SUCCESS, 0.1, null),
                        input(2, List.of(passed("a", 1)), List.of(row)),
                        PartialSelection.SKIP)
                .text();

        assertThat(text).contains("  broken     travel.jsonl:7: /id is missing").doesNotContain("rerun");
    }

    @Test
    void ofSeveralBrokenEpisodesOneThatARerunCanHelpIsNamed() {
        String text = GateJudge.judge(
                        gate(SUCCESS, 0.1, null),
                        input(
                                2,
                                List.of(),
                                List.of(
                                        new NotPlayed("a", 1, "task 'a' cannot be played: x", Trouble.SETUP),
                                        new NotPlayed("b", 1, "connection refused"))),
                        PartialSelection.SKIP)
                .text();

        assertThat(text)
                .contains("  broken     a, trial 1: cannot be played: x\n")
                .endsWith("\nrerun: mvn test -Dtest=TravelDeskTest -Dasynctool.tasks=b");
    }

    @Test
    void aMissingEpisodeMakesItAnError() {
        assertFirstLine(
                State.ERROR,
                "gate task.success >= 0.50 cannot be judged: 2 of 3 planned episodes are missing",
                GateJudge.judge(
                        gate(SUCCESS, 0.5, null), input(3, List.of(passed("a", 1)), List.of()), PartialSelection.SKIP));
    }

    @Test
    void whatStoppedTheRunIsNamedAsTheReasonWhyEpisodesAreMissing() {
        GateInput some = input(3, List.of(passed("a", 1)), List.of());
        GateInput stopped = new GateInput(
                some.benchmark(),
                some.dataset(),
                some.agent(),
                some.episodes(),
                some.couldNotRun(),
                some.planned(),
                some.missing(),
                some.partial(),
                some.rerun(),
                Optional.of("the run was cancelled"));

        assertFirstLine(
                State.ERROR,
                "gate task.success >= 0.50 cannot be judged: 2 of 3 planned episodes are missing,",
                GateJudge.judge(gate(SUCCESS, 0.5, null), stopped, PartialSelection.SKIP));
        assertThat(flat(GateJudge.judge(gate(SUCCESS, 0.5, null), stopped, PartialSelection.SKIP)
                        .text()))
                .contains(" are missing, since the run was cancelled benchmark ");
    }

    @Test
    void missingEpisodesAreNamedUpToFive() {
        List<Missing> missing = Stream.of("b", "c", "d", "e", "f", "g")
                .map(task -> new Missing(task, 1))
                .toList();
        GateInput some = input(7, List.of(passed("a", 1)), List.of());
        GateInput input = new GateInput(
                some.benchmark(),
                some.dataset(),
                some.agent(),
                some.episodes(),
                some.couldNotRun(),
                some.planned(),
                missing,
                Optional.empty());

        assertThat(GateJudge.judge(gate(SUCCESS, 0.5, null), input, PartialSelection.SKIP)
                        .text())
                .isEqualTo("""
                        gate task.success >= 0.50 cannot be judged: 6 of 7 planned episodes are missing

                          benchmark  com.example.TravelDeskTest
                          dataset    classpath:/tasks/travel.jsonl
                          agent      greedy 1.0 (width=2)
                          episodes   7 planned, 1 ran, 0 missed
                          missing    b, trial 1
                                     c, trial 1
                                     d, trial 1
                                     e, trial 1
                                     f, trial 1
                                     and 1 more episode""");
    }

    @Test
    void anEpisodeThatIsThereTwiceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> input(2, List.of(passed("a", 1)), List.of(new NotPlayed("a", 1, "x"))))
                .withMessage("episode 'a', trial 1, is there twice; give each one once");
    }

    @Test
    void aPartialSelectionSkipsIt() {
        assertThat(partial(PartialSelection.SKIP).state()).isEqualTo(State.SKIPPED);
        assertThat(partial(PartialSelection.SKIP).text())
                .isEqualTo("gate task.success >= 0.50 skipped: 1 of 9 tasks was selected by asynctool.tasks");
    }

    @Test
    void aPartialSelectionIsAnErrorWhereGatesAreStrict() {
        assertThat(partial(PartialSelection.ERROR).state()).isEqualTo(State.ERROR);
        assertThat(partial(PartialSelection.ERROR).text()).startsWith("""
                        gate task.success >= 0.50 cannot be judged: 1 of 9 tasks was selected by
                            asynctool.tasks; asynctool.gates=strict makes that an error

                          benchmark  com.example.TravelDeskTest
                        """);
    }

    @Test
    void theOrderOfEpisodesDoesNotMatterAndTextIsAlwaysSafe() {
        UniformRandomProvider random = Seeds.random(3);
        for (int round = 0; round < 200; round++) {
            List<Played> episodes = new ArrayList<>();
            for (int i = random.nextInt(1, 12); i > 0; i--) {
                episodes.add(played("t" + random.nextInt(4), i, true, Map.of("task.success", random.nextDouble())));
            }
            GateSpec spec = gate(SUCCESS, random.nextDouble(), null);
            GateVerdict verdict = judge(spec, episodes.toArray(Played[]::new));
            Collections.shuffle(episodes, new Random(round));

            assertThat(judge(spec, episodes.toArray(Played[]::new))).isEqualTo(verdict);
            assertThat(verdict.value().getAsDouble()).isCloseTo(naiveMean(episodes), within(1e-12));
            assertThat(verdict.state() == State.PASSED).isEqualTo(spec.allows(naiveMean(episodes)));
            assertThat(verdict.text()).isEqualTo(SafeText.block(verdict.text(), 99_999));
        }
    }

    private static double naiveMean(List<Played> episodes) {
        Map<String, List<Double>> byTask = new LinkedHashMap<>();
        episodes.forEach(played -> byTask.computeIfAbsent(played.scorecard().task(), task -> new ArrayList<>())
                .add(played.scorecard().value("task.success").orElseThrow()));
        double sum = 0;
        for (List<Double> values : byTask.values()) {
            double taskSum = 0;
            for (double value : values) {
                taskSum += value;
            }
            sum += taskSum / values.size();
        }
        return sum / byTask.size();
    }

    private static void assertFirstLine(State state, String line, GateVerdict verdict) {
        assertThat(verdict.state()).isEqualTo(state);
        assertThat(verdict.text().lines()).first().isEqualTo(line);
    }

    private static GateVerdict partial(PartialSelection onPartial) {
        GateInput all = input(1, List.of(passed("a", 1)), List.of(new NotPlayed("b", 1, "x")));
        GateInput partial = new GateInput(
                all.benchmark(),
                all.dataset(),
                all.agent(),
                all.episodes(),
                all.couldNotRun(),
                all.planned(),
                all.missing(),
                Optional.of("1 of 9 tasks was selected by asynctool.tasks"));
        return GateJudge.judge(gate(SUCCESS, 0.5, null), partial, onPartial);
    }

    private static GateVerdict judge(GateSpec spec, Played... episodes) {
        return GateJudge.judge(spec, input(episodes.length, Arrays.asList(episodes), List.of()), PartialSelection.SKIP);
    }

    private static GateInput input(int planned, List<Played> episodes, List<NotPlayed> broken) {
        return new GateInput(
                "com.example.TravelDeskTest",
                "classpath:/tasks/travel.jsonl",
                Optional.of(new AgentInfo("greedy", "1.0", List.of("width=2"))),
                episodes,
                broken,
                planned,
                List.of(),
                Optional.empty(),
                Optional.of("mvn test -Dtest=TravelDeskTest"),
                Optional.empty());
    }

    private static Played passed(String task, int trial) {
        return played(task, trial, true, Map.of("task.success", 1d));
    }

    private static Played missed(String task, int trial) {
        return played(task, trial, false, Map.of("task.success", 0d));
    }

    private static Played played(String task, int trial, boolean success, Map<String, Double> values) {
        return new Played(
                new Scorecard(task, trial, success, values, List.of()), trial, Optional.empty(), Optional.empty());
    }

    private static SubTaskScore idle(String subTask, Idle idle) {
        return new SubTaskScore(subTask, "", true, Map.of(), List.of(), Optional.empty(), List.of(), Optional.of(idle));
    }

    private static SubTaskScore score(String subTask, Reason reason) {
        return new SubTaskScore(subTask, "", false, Map.of(), List.of(reason));
    }
}
