package org.asynctool.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.OptionalDouble;
import org.asynctool.metric.Metric;
import org.asynctool.metric.Metrics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateSpecTest {

    static final Metric SUCCESS = Metrics.require(Metrics.TASK_SUCCESS);
    static final Metric EFFICIENCY = Metrics.require(Metrics.TIME_EFFICIENCY);
    static final Metric MAKESPAN = Metrics.require(Metrics.TIME_MAKESPAN);

    @ParameterizedTest
    @CsvSource({
        "0.8,, task.success >= 0.80",
        "0.805,, task.success >= 0.805",
        ",1, task.success <= 1.00",
        "0.2, 0.25, 0.20 <= task.success <= 0.25"
    })
    void describesItselfAsAFormula(Double atLeast, Double atMost, String expected) {
        assertThat(new GateSpec(SUCCESS, optional(atLeast), optional(atMost)).describe())
                .isEqualTo(expected);
    }

    @Test
    void describesSecondsInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(gate(MAKESPAN, null, 40d).describe()).isEqualTo("time.makespan <= 40.000s");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                " | | gate on 'task.success' has no bound; set atLeast, atMost or baseline",
                "1.5 | | gate on 'task.success': atLeast must be from 0.0 to 1.0, but was 1.5",
                " | -0.1 | gate on 'task.success': atMost must be from 0.0 to 1.0, but was -0.1",
                "NaN | | gate on 'task.success': atLeast must be from 0.0 to 1.0, but was NaN",
                " | Infinity | gate on 'task.success': atMost must be from 0.0 to 1.0, but was Infinity",
                "0.9 | 0.5 | gate on 'task.success' passes nothing: atLeast 0.9 is above atMost 0.5"
            })
    void refusesBoundsThatMakeNoSense(Double atLeast, Double atMost, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gate(SUCCESS, atLeast, atMost))
                .withMessage(message);
    }

    @Test
    void refusesAnInfiniteBoundOnAMetricWithoutAGreatestValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gate(MAKESPAN, null, Double.POSITIVE_INFINITY))
                .withMessage("gate on 'time.makespan': atMost must be finite and 0.0 or more, but was Infinity");
    }

    @Test
    void aMetricThatIsNotThereIsNamedWithItsGateAndANearerName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GateSpec.of("task.sucess", OptionalDouble.of(1), OptionalDouble.empty()))
                .withMessageStartingWith(
                        "gate on 'task.sucess': there is no metric 'task.sucess';" + " did you mean 'task.success'?");
    }

    @Test
    void aMetricIsFoundByItsName() {
        assertThat(GateSpec.of("task.success", OptionalDouble.of(1), OptionalDouble.empty()))
                .isEqualTo(gate(SUCCESS, 1d, null));
    }

    @ParameterizedTest
    @CsvSource({
        "0.8, 0.8, true",
        "0.8, 0.7999999999999999, true",
        "0.8, 0.79999999, false",
        "0.8, 1, true",
        "0.8, NaN, false"
    })
    void allowsWhatOnlyRoundingTakesBelow(double atLeast, double value, boolean allowed) {
        assertThat(gate(SUCCESS, atLeast, null).allows(value)).isEqualTo(allowed);
    }

    static GateSpec gate(Metric metric, Double atLeast, Double atMost) {
        return new GateSpec(metric, optional(atLeast), optional(atMost));
    }

    private static OptionalDouble optional(Double bound) {
        return bound == null ? OptionalDouble.empty() : OptionalDouble.of(bound);
    }
}
