package org.asynctool.report;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.asynctool.gate.SuiteMean;
import org.asynctool.metric.Costs;
import org.asynctool.metric.Metric;
import org.asynctool.metric.Metrics;
import org.asynctool.metric.Scorecard;

/**
 * The suite value of each metric of a benchmark, as gates see it, for report entries and system
 * properties.
 *
 * @param benchmark name of the benchmark
 * @param values name of a metric to its suite value, in the order of the metrics; one without a value
 *     is missing
 */
@API(status = API.Status.EXPERIMENTAL)
public record SuiteValues(String benchmark, Map<String, Double> values) {

    /**
     * Copies the map and keeps its order.
     *
     * @param benchmark name of the benchmark
     * @param values name of a metric to its suite value, in the order of the metrics; one without a
     *     value is missing
     */
    public SuiteValues {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Computes the suite values.
     *
     * @param benchmark name of the benchmark
     * @param metrics the metrics
     * @param scorecards the episodes that ran
     * @return the values
     */
    public static SuiteValues of(String benchmark, List<Metric> metrics, Collection<Scorecard> scorecards) {
        Map<String, Double> values = SuiteMean.of(metrics, scorecards);
        Costs.perPass(Metrics.COST_MONEY, scorecards).ifPresent(value -> values.put(Costs.PER_PASS, value));
        return new SuiteValues(benchmark, values);
    }

    /**
     * Returns the values as texts, for report entries.
     *
     * @return name of a metric to its value with all digits and a point, such as {@code 0.75}
     */
    public Map<String, String> entries() {
        Map<String, String> entries = new LinkedHashMap<>();
        values.forEach((metric, value) -> entries.put(metric, text(value)));
        return entries;
    }

    /**
     * Returns the values as system properties.
     *
     * @return {@code asynctool.<benchmark>.<metric>} to its value
     */
    public Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        entries().forEach((metric, value) -> properties.put("asynctool." + benchmark + "." + metric, value));
        return properties;
    }

    private static String text(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }
}
