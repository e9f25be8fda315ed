package org.asynctool.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.asynctool.metric.Metric;
import org.asynctool.metric.Metric.Direction;
import org.asynctool.metric.Scorecard;
import org.junit.jupiter.api.Test;

class SuiteValuesTest {

    private static final List<Metric> METRICS = List.of(
            new Metric("task.success", "", Direction.HIGHER, 0, 1, false, "d"),
            new Metric("time.efficiency", "", Direction.HIGHER, 0, 1, true, "d"),
            new Metric("wait.use", "", Direction.HIGHER, 0, 1, true, "d"));

    private static final SuiteValues VALUES = SuiteValues.of(
            "TravelTest",
            METRICS,
            List.of(
                    new Scorecard("a", 1, true, Map.of("task.success", 1d, "time.efficiency", 0.6), List.of()),
                    new Scorecard("a", 2, false, Map.of("task.success", 0d, "time.efficiency", 0.1), List.of()),
                    new Scorecard("b", 1, true, Map.of("task.success", 1d, "time.efficiency", 0.8), List.of())));

    @Test
    void valuesAreMeansOverTasksOfMeansOverTrials() {
        assertThat(VALUES.entries())
                .containsExactly(Map.entry("task.success", "0.75"), Map.entry("time.efficiency", "0.7"));
    }

    @Test
    void propertiesAreNamedAfterBenchmarkAndMetric() {
        assertThat(VALUES.properties())
                .containsExactly(
                        Map.entry("asynctool.TravelTest.task.success", "0.75"),
                        Map.entry("asynctool.TravelTest.time.efficiency", "0.7"));
    }

    @Test
    void whatAPassCostsStandsBehindTheMetricsOfRunsThatHaveCosts() {
        List<Scorecard> episodes = List.of(
                new Scorecard("a", 1, true, Map.of("cost.money", 3d), List.of()),
                new Scorecard("b", 1, false, Map.of("cost.money", 4d), List.of()));

        assertThat(SuiteValues.of("TravelTest", METRICS, episodes).entries())
                .containsExactly(Map.entry("cost.perPass", "7"));
    }

    @Test
    void largeAndInfiniteValuesAreWrittenPlainly() {
        assertThat(new SuiteValues("b", Map.of("x", 1e12)).entries()).containsEntry("x", "1000000000000");
        assertThat(new SuiteValues("b", Map.of("x", Double.POSITIVE_INFINITY)).entries())
                .containsEntry("x", "Infinity");
    }
}
