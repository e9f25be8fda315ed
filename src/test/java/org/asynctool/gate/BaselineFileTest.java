package org.asynctool.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.asynctool.gate.Results.input;
import static org.asynctool.gate.Results.missed;
import static org.asynctool.gate.Results.passed;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asynctool.agent.AgentInfo;
import org.asynctool.gate.GateInput.Played;
import org.asynctool.metric.Metrics;
import org.asynctool.metric.Scorecard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineFileTest {

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("baselines/travel.json");
    }

    private Baseline read(String text) throws IOException {
        return BaselineFile.read(Files.writeString(folder.resolve("read.json"), text.replace('\'', '"')));
    }

    @Test
    void aFileHasATaskALineInTheOrderOfIds() throws IOException {
        BaselineFile.write(
                file(),
                Baseline.of(
                        input(missed("b", 3, "never"), passed("b", 1, 10.1), missed("b", 2, "late"), passed("a")),
                        "nightly-7"));

        assertThat(file()).hasContent("""
                {"version": 1,
                 "benchmark": "com.example.TravelDeskTest",
                 "dataset": "classpath:/tasks/travel.jsonl",
                 "agent": {"name":"greedy","version":"1.1","labels":["width=2"]},
                 "run": "nightly-7",
                 "tasks": [
                  {"task":"a","digest":"d-a","trials":1,"successes":1,"values":{"task.success":1.0,"time.makespan":10.0}},
                  {"task":"b","digest":"d-b","trials":3,"successes":1,"values":{"task.success":0.3333333333333333,"time.makespan":16.7},"divergence":{"subTask":"A","at":4000,"cause":"","expected":"step a1: boil({})","actual":"late"}}
                ]}
                """);
    }

    @Test
    void whatIsReadIsWhatWasWrittenAndIsWrittenTheSameAgain() throws IOException {
        Baseline baseline = Baseline.of(input(missed("b"), passed("a"), passed("c", 1, 0.1 + 0.2)), "r1");
        BaselineFile.write(file(), baseline);
        byte[] bytes = Files.readAllBytes(file());

        Baseline again = BaselineFile.read(file());
        BaselineFile.write(file(), again);

        assertThat(again).isEqualTo(baseline);
        assertThat(file()).hasBinaryContent(bytes);
        assertThat(file().getParent()).isDirectoryNotContaining("glob:**unfinished*");
    }

    /** Values of episodes that do not count have no part in the mean, and infinite ones cannot be compared. */
    @Test
    void aValueIsTheMeanOverTheTrialsInWhichTheMetricCounts() {
        Played success = counted(1, true, Map.of(Metrics.TIME_EFFICIENCY, 0.5, Metrics.TIME_MAKESPAN, 10d));
        Played miss = counted(
                2, false, Map.of(Metrics.TIME_EFFICIENCY, 0.9, Metrics.TIME_MAKESPAN, Double.POSITIVE_INFINITY));

        assertThat(Baseline.of(input(success, miss), "r1").tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.values()).isEqualTo(Map.of(Metrics.TIME_EFFICIENCY, 0.5)));
    }

    private static Played counted(int trial, boolean success, Map<String, Double> values) {
        return new Played(
                new Scorecard("a", trial, success, values, List.of()),
                7,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                "d-a");
    }

    @Test
    void estimatesOverTrialsComeFromTheSuccesses() {
        BaselineTask task = new BaselineTask("a", "d", 3, 2, Map.of(), Optional.empty());

        assertThat(task.value(Metrics.require("trials.pass^2"))).hasValue(1.0 / 3);
        assertThat(task.value(Metrics.require("trials.pass@3"))).hasValue(1);
        assertThat(task.value(Metrics.require("trials.pass^4"))).isEmpty();
        assertThat(task.value(Metrics.require(Metrics.TASK_SUCCESS))).isEmpty();
    }

    /** The first form that was ever written; never to be changed. */
    @Test
    void aBaselineOfAnOlderVersionStillLoads() throws IOException {
        Baseline baseline = BaselineFile.read(Path.of("src/test/resources/gates/baseline-first-form.json"));

        assertThat(baseline)
                .isEqualTo(new Baseline(
                        "com.example.TravelDeskTest",
                        "",
                        Optional.of(new AgentInfo("greedy", "unknown", List.of())),
                        "",
                        List.of(
                                new BaselineTask(
                                        "file-and-mail",
                                        "d2",
                                        1,
                                        0,
                                        Map.of(Metrics.TASK_SUCCESS, 0d),
                                        Optional.of(new Diverged("", 4_000, "", "step a2: send({})", "never called"))),
                                new BaselineTask(
                                        "trip-and-stock",
                                        "d1",
                                        2,
                                        1,
                                        Map.of(Metrics.TASK_SUCCESS, 0.5, Metrics.TIME_MAKESPAN, 10d),
                                        Optional.empty()))));
    }

    @Test
    void membersThatALaterReleaseAddedArePassedOver() throws IOException {
        assertThat(read("""
                {'version': 1, 'benchmark': 'b', 'colour': 'red', 'tasks': [
                  {'task': 'a', 'digest': 'd', 'mood': 1, 'values': {'task.success': 1}}]}
                """).tasks())
                .containsExactly(new BaselineTask("a", "d", 1, 1, Map.of(Metrics.TASK_SUCCESS, 1d), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'version': 2}                                      | version 2 of baselines is unknown; this asynctool reads version 1, a later one wrote this
            {'version': 0}                                      | version 0 of baselines is unknown; this asynctool reads version 1
            {'tasks': []}                                       | member 'version' is missing
            {'version': 1, 'tasks': []}                         | member 'benchmark' is missing
            {'version': 1, 'benchmark': 'b'}                    | member 'tasks' is missing
            {'version': 1, 'benchmark': 'b', 'tasks': [{'task': 'a', 'values': {}}]} | member 'tasks/0/digest' is missing
            {'version': 1, 'benchmark': 'b', 'tasks': [{'task': 'a', 'digest': 'd', 'values': {'x': '1'}}]} | member 'values/x' must be a number, but was "1"
            {'version': 1, 'benchmark': 'b', 'tasks': [{'task': 'a', 'digest': 'd', 'trials': 1, 'successes': 2, 'values': {}}]} | task 'a' must have 1 or more trials and not more successes, but has 1 and 2
            {'version': 1, 'benchmark': 'b', 'tasks': [{'task': 'a', 'digest': 'd', 'values': {}}, {'task': 'a', 'digest': 'd', 'values': {}}]} | task 'a' is there twice
            <<<< ours                                             | not JSON at line 1, column 1
            """)
    void whatIsWrongIsNamed(String text, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(text)).withMessageStartingWith(message);
    }

    @Test
    void aFileThatIsNotThereIsAnErrorOfItsOwn() {
        assertThatThrownBy(() -> BaselineFile.read(file())).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aFileInThePlaceOfAFolderCannotBeWrittenInto() throws IOException {
        Files.writeString(folder.resolve("baselines"), "in the way");

        assertThatThrownBy(() -> BaselineFile.write(file(), Baseline.of(input(passed("a")), "r1")))
                .isInstanceOf(FileAlreadyExistsException.class);
    }
}
