package org.asynctool.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.asynctool.Gate;
import org.asynctool.Statistic;
import org.asynctool.metric.Metrics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineBoundTest {

    private static final BaselineBound BOUND =
            new BaselineBound(Path.of("src", "test", "baselines", "travel.json"), 0.02);

    @Gate(metric = Metrics.TASK_SUCCESS, baseline = "src/test/baselines/travel.json", margin = 0.02, confidence = 0.95)
    private static final class Annotated {}

    @Test
    void anAnnotationNeedsNoOtherBound() {
        GateSpec spec = GateSpec.of(Annotated.class.getAnnotation(Gate.class));

        assertThat(spec.baseline()).hasValue(BOUND);
        assertThat(spec.describe()).isEqualTo("task.success >= baseline travel.json - 0.02 with confidence 0.95");
    }

    @ParameterizedTest
    @CsvSource({
        "task.success, 0, task.success >= baseline travel.json",
        "task.success, 0.015, task.success >= baseline travel.json - 0.015",
        "time.makespan, 2, time.makespan <= baseline travel.json + 2.000s",
        "failure.neglect, 0, failure.neglect <= baseline travel.json",
    })
    void theFormulaGoesInTheDirectionOfTheMetric(String metric, double margin, String expected) {
        BaselineBound bound = new BaselineBound(Path.of("travel.json"), margin);

        assertThat(Results.gate(metric, bound, null).describe()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                " '' | 0.1 | margin 0.1 says how much worse than a baseline it may be; set baseline too",
                "b.json | -1 | baseline 'b.json': margin must be 0 or more and finite, but was -1.0",
                "b.json | NaN | baseline 'b.json': margin must be 0 or more and finite, but was NaN",
                "b.json | Infinity | baseline 'b.json': margin must be 0 or more and finite, but was Infinity",
                "classpath:/b.json | 0 | baseline 'classpath:/b.json' must be a path, since it is written too; as in"
                        + " src/test/baselines/travel.json"
            })
    void refusesWhatMakesNoSense(String file, double margin, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaselineBound.of("task.success", file, margin))
                .withMessage("gate on 'task.success': " + message);
    }

    @Test
    void refusesWhatIsNoPath() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaselineBound.of("task.success", "a\0b", 0))
                .withMessageStartingWith("gate on 'task.success': baseline 'a")
                .withMessageContaining("is no path: ");
    }

    @Test
    void nothingIsWorseThanABaselineWhereNeitherDirectionIsBetter() {
        refused("time.bound", Statistic.MEAN, Scope.ALL)
                .withMessage("gate on 'time.bound': neither greater nor smaller values of it are better, so none is"
                        + " worse than a baseline; bound it with atLeast or atMost");
    }

    @Test
    void onlyMeansAreCompared() {
        refused("task.success", Statistic.P95, Scope.ALL)
                .withMessage("gate on 'task.success': a baseline is compared by the mean over tasks, not by the p95;"
                        + " leave statistic out, or make it a gate of its own");
    }

    @Test
    void categoriesAreNotInABaseline() {
        refused("task.success", Statistic.MEAN, new Scope("", "Travel", List.of()))
                .withMessage("gate on 'task.success': a baseline holds values of whole tasks, not of the category"
                        + " 'Travel'; leave category out, or compare tasks with a tag");
    }

    private static ThrowableAssertAlternative<IllegalArgumentException> refused(
            String metric, Statistic statistic, Scope scope) {
        return assertThatIllegalArgumentException()
                .isThrownBy(() -> new GateSpec(
                        Metrics.require(metric),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        statistic,
                        scope,
                        OptionalDouble.empty(),
                        0,
                        Optional.of(BOUND)));
    }
}
