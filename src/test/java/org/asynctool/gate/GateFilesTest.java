package org.asynctool.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asynctool.Gate;
import org.asynctool.metric.Metrics;
import org.asynctool.testing.Lines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateFilesTest {

    @TempDir
    Path folder;

    private List<GateSpec> read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("gates.json"), text.replace('\'', '"'));
        return GateFiles.read(file.toString(), getClass().getClassLoader());
    }

    @Test
    void everyMemberOfAGateIsRead() throws IOException {
        assertThat(read("""
                {'version': 1, 'gates': [
                  {'metric': 'task.success', 'atLeast': 0.8, 'confidence': 0.95},
                  {'metric': 'time.makespan', 'atMost': 60, 'statistic': 'p95', 'tag': 'dual', 'couldNotRun': 2},
                  {'metric': 'subtask.success', 'atLeast': 1, 'category': 'Travel', 'tasks': ['a', 'b']},
                  {'metric': 'task.success', 'atLeast': 0.5, 'baseline': 'baselines/travel.json', 'margin': 0.02, 'confidence': 0.9}]}
                """))
                .extracting(GateSpec::describe)
                .containsExactly(
                        "task.success >= 0.80 with confidence 0.95",
                        "p95 of time.makespan[tag=dual] <= 60.000s",
                        "subtask.success[category=Travel, tasks=a+b] >= 1.00",
                        "task.success >= 0.50 and >= baseline travel.json - 0.02 with confidence 0.9");
    }

    @Test
    void filesCanBeOnTheClassPath() {
        assertThat(GateFiles.read("classpath:/gates/example.json", getClass().getClassLoader()))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'gates': []}                                                          | member 'version' is missing
            {'version': 2, 'gates': []}                                            | member 'version' must be 1
            {'version': 1, 'gates': []}                                            | member 'gates' is empty, so nothing would be judged
            {'version': 1, 'gates': [{'metric': 'task.succes', 'atLeast': 1}]}     | gate 1: there is no metric 'task.succes'; did you mean 'task.success'?
            {'version': 1, 'gates': [{'metric': 'task.success'}]}                  | gate 1: gate on 'task.success' has no bound; set atLeast, atMost or baseline
            {'version': 1, 'gates': [{'metric': 'task.success', 'atLeast': 80}]}   | gate 1: gate on 'task.success': atLeast must be from 0.0 to 1.0, but was 80.0
            {'version': 1, 'gates': [{'metric': 'task.success', 'atLeast': '1'}]}  | gate 1: member 'atLeast' must be a number, but was "1"
            {'version': 1, 'gates': [{'metric': 'task.success', 'atleast': 1}]}    | gate 1: member 'gates/0/atleast' is unknown
            {'version': 1, 'gates': [{'metric': 'task.success', 'atLeast': 1, 'x': 1}]} | gate 1: member 'gates/0/x' is unknown
            {'version': 1, 'gates': [{'metric': 'task.success', 'atLeast': 1, 'margin': 0.1}]} | gate 1: gate on 'task.success': margin 0.1 says how much worse than a baseline it may be; set baseline too
            {'version': 1, 'gates': [{'metric': 'task.success', 'atLeast': 1, 'couldNotRun': 4294967297}]} | gate 1: member 'gates/0/couldNotRun' must be a whole number up to 2147483647, but was 4294967297
            {'version': 1, 'gates': [{'metric': 'task.success', 'atLeast': NaN}]}  | NaN
            """)
    void whatIsWrongIsNamedWithItsGate(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(text))
                .withMessageStartingWith(folder.resolve("gates.json").toString())
                .withMessageContaining(message);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GateFiles.read("none.json", getClass().getClassLoader()))
                .withMessageStartingWith("none.json cannot be read: ");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> GateFiles.read("classpath:/none.json", getClass().getClassLoader()))
                .withMessage("classpath:/none.json: there is no such file on the class path");
    }

    @Test
    void gatesThatCanSeeNothingAreFoundBeforeAnythingRuns() throws IOException {
        GateSet gates = new GateSet(read("""
                {'version': 1, 'gates': [
                  {'metric': 'task.success', 'atLeast': 0.8, 'tag': 'trio'},
                  {'metric': 'task.success', 'atLeast': 0.8, 'tasks': ['c']},
                  {'metric': 'trials.pass^5', 'atLeast': 0.8},
                  {'metric': 'task.success', 'atLeast': 0.8, 'tag': 'dual'}]}
                """), List.of());

        assertThat(gates.blind(3, Map.of("a", Set.of("dual"), "b", Set.of())))
                .map(Lines::flat)
                .containsExactly(
                        "gate task.success[tag=trio] >= 0.80 sees nothing: no task has the tag 'trio'; there are [dual]",
                        "gate task.success[tasks=c] >= 0.80 sees nothing: there is no task 'c'",
                        "gate trials.pass^5 >= 0.80 sees nothing: it takes 5 trials of each task, and trials is 3");
    }

    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.8)
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.80)
    private static final class Twice {}

    /** Two tests of one name would be one in reports. */
    @Test
    void theSameGateTwiceIsAMistake() {
        List<Gate> gates = List.of(Twice.class.getAnnotationsByType(Gate.class));

        assertThat(GateSet.of("Twice", gates, Optional.empty(), getClass().getClassLoader())
                        .problems())
                .containsExactly("gate task.success >= 0.80 of Twice is there twice; give it once");
    }
}
