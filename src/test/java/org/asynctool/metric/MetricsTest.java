package org.asynctool.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MetricsTest {

    private static final Path PAGE = Path.of("docs/reference/metrics.md");

    static List<Metric> all() {
        return MetricCatalog.ALL;
    }

    @Test
    void everyConstantNamesAMetricAndEveryMetricHasAConstant() throws IllegalAccessException {
        List<String> constants = new ArrayList<>();
        for (Field field : Metrics.class.getFields()) {
            constants.add((String) field.get(null));
        }

        assertThat(MetricCatalog.ALL).extracting(Metric::name).containsExactlyElementsOf(constants);
    }

    @Test
    void anUnknownNameIsAnErrorThatSuggestsTheNearest() {
        assertThat(Metrics.named("time.eficiency")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Metrics.require("time.eficiency"))
                .withMessageStartingWith(
                        "there is no metric 'time.eficiency'; did you mean 'time.efficiency'? The metrics are step.tool.f1, ");
    }

    @ParameterizedTest
    @MethodSource("all")
    void aNameLeadsToItsMetric(Metric metric) {
        assertThat(Metrics.named(metric.name())).contains(metric);
        assertThat(Metrics.require(metric.name())).isEqualTo(metric);
        assertThat(metric.least()).isLessThan(metric.greatest());
    }

    @ParameterizedTest
    @MethodSource("all")
    void theReferencePageHasARowForEachMetric(Metric metric) throws IOException {
        String unit = metric.unit().isEmpty() ? "-" : metric.unit();
        String direction = metric.direction().name().toLowerCase(Locale.ROOT);
        String range = number(metric.least()) + " to " + number(metric.greatest());
        String counts = metric.successOnly() ? "succeeded" : "all";

        assertThat(Files.readAllLines(PAGE))
                .as("docs/reference/metrics.md must have a row for %s", metric.name())
                .anyMatch(line -> line.startsWith(
                        "| `%s` | %s | %s | %s | %s | ".formatted(metric.name(), unit, direction, range, counts)));
    }

    private static String number(double value) {
        return Double.isInfinite(value) ? "infinity" : Integer.toString((int) value);
    }
}
