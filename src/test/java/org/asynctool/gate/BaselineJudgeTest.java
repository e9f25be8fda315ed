package org.asynctool.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asynctool.gate.Results.changed;
import static org.asynctool.gate.Results.input;
import static org.asynctool.gate.Results.missed;
import static org.asynctool.gate.Results.passed;
import static org.asynctool.testing.Lines.flat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.asynctool.gate.GateInput.NotPlayed;
import org.asynctool.gate.GateInput.Played;
import org.asynctool.gate.GateJudge.PartialSelection;
import org.asynctool.gate.GateVerdict.State;
import org.asynctool.metric.Metrics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineJudgeTest {

    private static final GateSettings COMPARE =
            new GateSettings(PartialSelection.SKIP, BaselineMode.COMPARE, "nightly-8");
    private static final GateSettings UPDATE =
            new GateSettings(PartialSelection.SKIP, BaselineMode.UPDATE, "nightly-8");

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("travel.json");
    }

    private void before(Played... episodes) throws IOException {
        BaselineFile.write(file(), Baseline.of(input(episodes), "nightly-7"));
    }

    private GateSpec success(double margin, Double confidence) {
        return Results.gate(Metrics.TASK_SUCCESS, new BaselineBound(file(), margin), confidence);
    }

    private GateVerdict compare(GateSpec spec, Played... episodes) {
        return GateJudge.judge(spec, input(episodes), COMPARE);
    }

    /** The text with a fixed place of the file. */
    private String text(GateVerdict verdict) {
        return flat(verdict.text().replace(folder.toString().replace('\\', '/'), "baselines"));
    }

    private static Played[] tasks(int passed, int missed) {
        return IntStream.range(0, passed + missed)
                .mapToObj(task -> task < passed ? passed("t" + (100 + task)) : missed("t" + (100 + task)))
                .toArray(Played[]::new);
    }

    @Test
    void aFailureReadsLikeThis() throws IOException {
        before(passed("soup"), passed("tea"), passed("cake"), missed("eggs", 1, "c1 boil({}) came before a0"));

        GateVerdict verdict = compare(
                success(0.02, null),
                missed("soup", 1, "never called, and neither was anything else that is written on this long line"),
                passed("tea"),
                missed("cake"),
                passed("eggs"),
                passed("toast"));

        assertThat(verdict.state()).isEqualTo(State.FAILED);
        assertThat(verdict.value()).hasValue(0.5);
        assertThat(verdict.tasks()).isEqualTo(4);
        assertThat(text(verdict)).isEqualTo(flat("""
                gate task.success >= baseline travel.json - 0.02 failed: 0.50 over 4 tasks, was 0.75 (-0.25); 2 worse, 1 better

                  benchmark  com.example.TravelDeskTest
                  dataset    classpath:/tasks/travel.jsonl
                  agent      greedy 1.1 (width=2)
                  episodes   5 planned, 5 ran, 2 missed
                  before     greedy 1.1 (width=2), run nightly-7
                  baseline   baselines/travel.json
                  evidence   luck alone: chance 0.5 (McNemar's exact test), significant up to 0.05
                  new tasks  toast (not in the baseline, so not counted)

                worse:
                  cake  1.00 -> 0.00
                    first divergence in sub-task A at t=4.000s
                      expected   step a1: boil({})
                      actual     never called
                  soup  1.00 -> 0.00
                    first divergence in sub-task A at t=4.000s
                      expected   step a1: boil({})
                      actual     never called, and neither was anything else that is written on this long line
                better, with what it was:
                  eggs  0.00 -> 1.00
                    first divergence in sub-task A at t=4.000s
                      expected   step a1: boil({})
                      actual     c1 boil({}) came before a0

                to accept it: mvn test -Dtest=TravelDeskTest -Dasynctool.baseline.update=true
                trace: none was written; the rerun writes it
                rerun: mvn test -Dtest=TravelDeskTest -Dasynctool.tasks=cake -Dasynctool.traces=all"""));
    }

    @Test
    void atMostTenTasksOfEachSideAreShownInAtMost80Columns() throws IOException {
        before(tasks(15, 12));
        Played[] now = tasks(0, 27);
        IntStream.range(15, 27).forEach(task -> now[task] = passed("t" + (100 + task)));

        List<String> lines = compare(success(0, null), now).text().lines().toList();

        assertThat(lines).filteredOn(line -> line.contains(" -> ")).hasSize(20);
        assertThat(lines).contains("  and 5 more tasks", "  and 2 more tasks");
        List<String> shown = lines.subList(lines.indexOf("worse:"), lines.size() - 4);
        assertThat(shown).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void theSameResultsPass() throws IOException {
        before(passed("a"), missed("b"));

        GateVerdict verdict = compare(success(0, 0.95), passed("a"), missed("b"));

        assertThat(verdict.state()).isEqualTo(State.PASSED);
        assertThat(text(verdict))
                .isEqualTo("gate task.success >= baseline travel.json passed: 0.50 over 2 tasks,"
                        + " was 0.50 (+0.00); 0 worse, 0 better");
    }

    @Test
    void aDropWithinTheMarginPasses() throws IOException {
        before(tasks(50, 50));

        assertThat(compare(success(0.02, null), tasks(48, 52)).state()).isEqualTo(State.PASSED);
        assertThat(compare(success(0.02, null), tasks(47, 53)).state()).isEqualTo(State.FAILED);
    }

    @Test
    void withConfidenceADropThatLuckExplainsPasses() throws IOException {
        before(tasks(50, 50));

        GateVerdict four = compare(success(0.02, 0.95), tasks(46, 54));
        GateVerdict five = compare(success(0.02, 0.95), tasks(45, 55));

        assertThat(four.state()).isEqualTo(State.PASSED);
        assertThat(text(four))
                .isEqualTo("gate task.success >= baseline travel.json - 0.02 passed: 0.46 over 100"
                        + " tasks, was 0.50 (-0.04); 4 worse, 0 better, luck alone: chance 0.063 (McNemar's exact"
                        + " test), significant up to 0.05");
        assertThat(five.state()).isEqualTo(State.FAILED);
        assertThat(five.text()).contains("  evidence   luck alone: chance 0.031 (McNemar's");
    }

    @Test
    void valuesBetweenGoByThePairedBootstrapAndShowIdleTime() throws IOException {
        before(times(10));
        GateSpec spec = Results.gate(Metrics.TIME_MAKESPAN, new BaselineBound(file(), 1), 0.95);

        GateVerdict slower = compare(spec, times(13));
        GateVerdict hardly = compare(spec, times(10.5));

        assertThat(slower.state()).isEqualTo(State.FAILED);
        assertThat(text(slower))
                .startsWith("gate time.makespan <= baseline travel.json + 1.000s failed: 22.500s"
                        + " over 20 tasks, was 19.500s (+3.000s); 20 worse, 0 better")
                .contains(
                        " evidence change from +3.000s to +3.000s with confidence 0.95 (paired bootstrap) worse: t0 10.000s -> 13.000s ");
        assertThat(hardly.state()).isEqualTo(State.PASSED);
        assertThat(compare(spec, times(8)).state()).isEqualTo(State.PASSED);
    }

    /** The mean is worse by far, but because of one task of twenty. */
    @Test
    void theBootstrapLooksAtTheFarEnd() throws IOException {
        before(times(10));
        Played[] now = times(10);
        now[3] = passed("t3", 1, 100);
        BaselineBound bound = new BaselineBound(file(), 1);

        assertThat(compare(Results.gate(Metrics.TIME_MAKESPAN, bound, null), now)
                        .state())
                .isEqualTo(State.FAILED);
        assertThat(text(compare(Results.gate(Metrics.TIME_MAKESPAN, bound, 0.95), now)))
                .contains(" passed: ", ", change from +0.000s to +1");
    }

    @Test
    void aValueThatIsNotFiniteIsWorseThanAnyOther() throws IOException {
        before(passed("a", 1, 10));
        GateSpec spec = Results.gate(Metrics.TIME_MAKESPAN, new BaselineBound(file(), 5), 0.95);

        GateVerdict verdict = compare(spec, passed("a", 1, Double.POSITIVE_INFINITY));

        assertThat(verdict.state()).isEqualTo(State.FAILED);
        assertThat(text(verdict))
                .contains("failed: infinite over 1 task, was 10.000s (+infinite)", "a value is not finite");
    }

    private static Played[] times(double first) {
        return IntStream.range(0, 20)
                .mapToObj(task -> passed("t" + task, 1, first + task))
                .toArray(Played[]::new);
    }

    @Test
    void aChangeThatRoundsToTheMarginIsShownWithMoreDigits() throws IOException {
        before(tasks(500, 500));

        assertThat(compare(success(0.02, null), tasks(479, 521)).text()).contains("was 0.50 (-0.021)");
    }

    @Test
    void tasksThatAreGoneOrHaveChangedMakeItAnError() throws IOException {
        before(tasks(9, 0));
        List<Played> now = new ArrayList<>(List.of(tasks(3, 0)));
        now.set(1, changed(now.get(1)));

        GateVerdict verdict = compare(success(0.02, null), now.toArray(Played[]::new));

        assertThat(verdict.state()).isEqualTo(State.ERROR);
        assertThat(text(verdict)).isEqualTo(flat("""
                gate task.success >= baseline travel.json - 0.02 cannot be judged: 7 of 9 tasks of its baseline cannot be compared


                  benchmark  com.example.TravelDeskTest
                  dataset    classpath:/tasks/travel.jsonl
                  agent      greedy 1.1 (width=2)
                  episodes   3 planned, 3 ran, 0 missed
                  before     greedy 1.1 (width=2), run nightly-7
                  baseline   baselines/travel.json
                  lost       t103 was not run
                             t104 was not run
                             t105 was not run
                             t106 was not run
                             t107 was not run
                             and 2 more tasks

                to go on without them: mvn test -Dtest=TravelDeskTest -Dasynctool.baseline.update=true"""));
        assertThat(compare(success(0.02, null), changed(passed("t100")), passed("t101"))
                        .text())
                .contains("8 of 9 tasks");
    }

    @Test
    void aTaskThatHasChangedIsNamed() throws IOException {
        before(passed("a"), passed("b"));

        assertThat(compare(success(0, null), passed("a"), changed(passed("b"))).text())
                .contains("cannot be judged: 1 of 2 tasks", "  lost       b has changed since\n");
    }

    @Test
    void newTasksAreNamedAndDoNotCount() throws IOException {
        before(passed("a"));
        Played[] now = {
            passed("a"), missed("b"), missed("c"), missed("d"), missed("e"), missed("f"), missed("g"), missed("h")
        };

        assertThat(text(compare(success(0, null), now)))
                .endsWith("0 worse, 0 better; not in the baseline: b, c, d, e, f, and 2 more");
    }

    @Test
    void aTaskThatCouldNotRunIsNotLostWhereTheGateAllowsIt() throws IOException {
        before(passed("a"), passed("b"));
        GateInput input = input(List.of(new NotPlayed("b", 1, "network")), Optional.empty(), passed("a"));
        BaselineBound bound = new BaselineBound(file(), 0);

        assertThat(text(GateJudge.judge(Results.gate(Metrics.TASK_SUCCESS, null, bound, null, 1), input, COMPARE)))
                .endsWith("0 better; 1 episode could not run, which the gate allows");
        assertThat(GateJudge.judge(success(0, null), input, COMPARE).state()).isEqualTo(State.ERROR);
    }

    @Test
    void aMissingBaselineSaysHowToMakeIt() {
        GateVerdict verdict = compare(success(0.02, null), passed("a"));

        assertThat(verdict.state()).isEqualTo(State.ERROR);
        assertThat(text(verdict)).isEqualTo(flat("""
                gate on task.success cannot be judged: there is no baseline

                  gate       task.success >= baseline travel.json - 0.02

                  benchmark  com.example.TravelDeskTest
                  dataset    classpath:/tasks/travel.jsonl
                  agent      greedy 1.1 (width=2)
                  episodes   1 planned, 1 ran, 0 missed
                  baseline   baselines/travel.json
                  looked at  baselines/travel.json

                to make it: mvn test -Dtest=TravelDeskTest -Dasynctool.baseline.update=true"""));
    }

    @Test
    void aBaselineThatCannotBeReadIsAnErrorThatUpdatesMend() throws IOException {
        Files.writeString(file(), "{\"version\": 1,\n<<<< ours");

        GateVerdict broken = compare(success(0, null), passed("a"));
        GateVerdict mended = GateJudge.judge(success(0, null), input(passed("a")), UPDATE);

        assertThat(broken.state()).isEqualTo(State.ERROR);
        assertThat(text(broken))
                .startsWith("gate on task.success cannot be judged: its baseline is broken gate task.success >=")
                .contains(" baseline baselines/travel.json why not JSON at line 2, column ")
                .endsWith(" to make it anew: mvn test -Dtest=TravelDeskTest -Dasynctool.baseline.update=true");
        assertThat(mended.state()).isEqualTo(State.PASSED);
        assertThat(compare(success(0, null), passed("a")).state()).isEqualTo(State.PASSED);
    }

    @Test
    void aFolderInItsPlaceCannotBeReadNorWritten() throws IOException {
        Files.createDirectories(file().resolve("in-the-way"));

        assertThat(text(compare(success(0, null), passed("a"))))
                .contains(" cannot be judged: its baseline cannot be read ", " why java.io.");
        GateVerdict update = GateJudge.judge(success(0, null), input(passed("a")), UPDATE);
        assertThat(update.state()).isEqualTo(State.ERROR);
        assertThat(text(update))
                .contains(" cannot be judged: its baseline cannot be written ", " why java.nio.file.")
                .endsWith(" this gate has not written its baseline: baselines/travel.json");
    }

    @Test
    void nothingInCommonFails() throws IOException {
        before();

        GateVerdict verdict = compare(success(0, null), passed("a"));

        assertThat(verdict.state()).isEqualTo(State.FAILED);
        assertThat(text(verdict))
                .startsWith(
                        "gate on task.success failed: saw no task with a value both before and now gate task.success")
                .contains(" before greedy 1.1");
    }

    @Test
    void tasksWithAValueOnOneSideAreCounted() throws IOException {
        before(passed("a"), passed("b"), missed("c"));
        GateSpec twice = Results.gate("trials.pass^1", new BaselineBound(file(), 0), null);
        GateSpec successOnly = Results.gate(Metrics.TIME_EFFICIENCY, new BaselineBound(file(), 0), null);

        assertThat(compare(twice, passed("a"), missed("b"), missed("c")).text()).contains("0.33 over 3 tasks");
        assertThat(text(compare(successOnly, passed("a"), passed("b"), missed("c"))))
                .contains("saw no episode in which the metric is applicable");
    }

    @Test
    void aBoundOfTheGateHasToHoldToo() throws IOException {
        before(passed("a"), missed("b"));
        GateSpec spec = Results.gate(Metrics.TASK_SUCCESS, 0.8, new BaselineBound(file(), 0.1), null, 0);

        GateVerdict verdict = compare(spec, passed("a"), missed("b"));
        GateVerdict update = GateJudge.judge(spec, input(passed("a"), missed("b")), UPDATE);

        assertThat(text(verdict))
                .startsWith("gate on task.success failed: 0.50 over 2 tasks gate task.success >= 0.80 and >= baseline"
                        + " travel.json - 0.10 ");
        assertThat(update.state()).isEqualTo(State.FAILED);
        assertThat(text(update)).endsWith(" this gate has not written its baseline: baselines/travel.json");
        assertThat(BaselineFile.read(file()).run()).isEqualTo("nightly-7");
    }

    @Test
    void anUpdateWritesTheBaselineAnewAndPasses() throws IOException {
        before(passed("a"), passed("gone"));

        GateVerdict verdict = GateJudge.judge(success(0, null), input(changed(missed("a")), passed("b")), UPDATE);

        assertThat(verdict.state()).isEqualTo(State.PASSED);
        assertThat(verdict.value()).hasValue(0.5);
        assertThat(text(verdict))
                .isEqualTo("gate task.success >= baseline travel.json passed: wrote its baseline with 2 tasks, now"
                        + " 0.50: baselines/travel.json");
        Baseline written = BaselineFile.read(file());
        assertThat(written.run()).isEqualTo("nightly-8");
        assertThat(written.tasks()).extracting(BaselineTask::task).containsExactly("a", "b");
        assertThat(written.tasks()).extracting(BaselineTask::digest).containsExactly("another", "d-b");
    }

    @Test
    void nothingIsWrittenOfAPartOfTheTasks() {
        GateInput part = input(List.of(), Optional.of("1 of 3 tasks were selected"), passed("a"));

        GateVerdict verdict = GateJudge.judge(success(0, null), part, UPDATE);

        assertThat(verdict.state()).isEqualTo(State.ERROR);
        assertThat(text(verdict)).isEqualTo(flat("""
                gate on task.success cannot be judged: 1 of 3 tasks were selected; asynctool.baseline.update=true takes whole runs only

                  gate       task.success >= baseline travel.json
                  benchmark  com.example.TravelDeskTest
                  dataset    classpath:/tasks/travel.jsonl
                  agent      greedy 1.1 (width=2)
                  episodes   1 planned, 1 ran, 0 missed

                this gate has not written its baseline: baselines/travel.json"""));
        assertThat(GateJudge.judge(success(0, null), part, COMPARE).state()).isEqualTo(State.SKIPPED);
        assertThat(file()).doesNotExist();
    }

    @Test
    void nothingIsWrittenWhereSomethingCouldNotRunEvenIfTheGateAllowsIt() {
        GateSpec spec = Results.gate(Metrics.TASK_SUCCESS, null, new BaselineBound(file(), 0), null, 1);
        GateInput input = input(List.of(new NotPlayed("b", 1, "network")), Optional.empty(), passed("a"));

        GateVerdict verdict = GateJudge.judge(spec, input, UPDATE);

        assertThat(verdict.state()).isEqualTo(State.ERROR);
        assertThat(text(verdict))
                .contains(" cannot be judged: 1 episode could not run gate ")
                .endsWith(" this gate has not written its baseline: baselines/travel.json");
        assertThat(file()).doesNotExist();
    }

    @Test
    void theBaselineOfAnotherBenchmarkIsNotOverwritten() throws IOException {
        Baseline other = new Baseline("com.example.OtherTest", "", Optional.empty(), "", List.of());
        BaselineFile.write(file(), other);

        GateVerdict verdict = GateJudge.judge(success(0, null), input(passed("a")), UPDATE);

        assertThat(verdict.state()).isEqualTo(State.ERROR);
        assertThat(text(verdict))
                .startsWith("gate on task.success cannot be judged: its baseline is that of another benchmark ")
                .contains(" before unknown ", " is that of com.example.OtherTest to do name another file, or delete");
        assertThat(BaselineFile.read(file())).isEqualTo(other);
    }

    @Test
    void whereAWholeRunCannotBeToldNoTaskIsLost() throws IOException {
        before(passed("a"), passed("b"));

        GateVerdict part = GateJudge.judge(success(0, null), input(passed("a")), UPDATE.withoutLoss());
        GateVerdict more =
                GateJudge.judge(success(0, null), input(passed("a"), missed("b"), passed("c")), UPDATE.withoutLoss());

        assertThat(part.state()).isEqualTo(State.ERROR);
        assertThat(text(part))
                .startsWith("gate on task.success cannot be judged: its baseline would lose 1 task ")
                .contains(" lost b, which may just not have been selected to do run the whole class, or delete the file"
                        + " if they are gone for good ");
        assertThat(more.state()).isEqualTo(State.PASSED);
    }
}
