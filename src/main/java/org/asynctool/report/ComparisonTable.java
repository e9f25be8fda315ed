package org.asynctool.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apiguardian.api.API;
import org.asynctool.environment.Mode;
import org.asynctool.gate.Figures;
import org.asynctool.gate.SuiteMean;
import org.asynctool.metric.Metric;
import org.asynctool.metric.Metrics;
import org.asynctool.metric.Scorecard;
import org.asynctool.text.SafeText;

/**
 * What a {@link Comparison} found.
 *
 * @param rows one for each combination
 */
@API(status = API.Status.EXPERIMENTAL)
public record ComparisonTable(List<Row> rows) {

    /** The metrics of the table, from left to right. */
    public static final List<String> SHOWN = List.of(
            Metrics.TASK_SUCCESS,
            Metrics.SUBTASK_PROGRESS,
            Metrics.TIME_EFFICIENCY,
            Metrics.TIME_SPEEDUP,
            Metrics.WAIT_USE,
            Metrics.CALLS_INFLIGHT_MEAN);

    private static final int MAX_NAME = 100;

    /**
     * Copies the rows.
     *
     * @param rows one for each combination
     */
    public ComparisonTable {
        rows = List.copyOf(rows);
    }

    /**
     * One combination.
     *
     * @param agent name of the agent
     * @param latencies name of the latencies
     * @param width the agent's width; empty where it has none
     * @param mode how calls took their time
     * @param episodes how many episodes ran
     * @param couldNotRun why others could not; never part of a value
     * @param values suite value of each metric that applies, by name
     */
    public record Row(
            String agent,
            String latencies,
            OptionalInt width,
            Mode mode,
            int episodes,
            List<String> couldNotRun,
            Map<String, Double> values) {

        /**
         * Copies list and map and keeps their order.
         *
         * @param agent name of the agent
         * @param latencies name of the latencies
         * @param width the agent's width; empty where it has none
         * @param mode how calls took their time
         * @param episodes how many episodes ran
         * @param couldNotRun why others could not; never part of a value
         * @param values suite value of each metric that applies, by name
         */
        public Row {
            couldNotRun = List.copyOf(couldNotRun);
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        static Row of(
                String agent,
                String latencies,
                OptionalInt width,
                Mode mode,
                List<Scorecard> scorecards,
                List<String> couldNotRun) {
            return new Row(
                    agent,
                    latencies,
                    width,
                    mode,
                    scorecards.size(),
                    couldNotRun,
                    SuiteMean.of(Metrics.all(), scorecards));
        }
    }

    /**
     * Returns the table in Markdown.
     *
     * @return the text, with a line feed at its end
     */
    public String markdown() {
        List<String> head =
                new ArrayList<>(List.of("agent", "latencies", "width", "mode", "episodes", "could not run"));
        head.addAll(SHOWN);
        StringBuilder text = new StringBuilder("| " + String.join(" | ", head) + " |\n|---|---|---:|---|---:|---:|");
        text.append("---:|".repeat(SHOWN.size())).append('\n');
        rows.forEach(
                row -> text.append("| ").append(String.join(" | ", cells(row))).append(" |\n"));
        return text.toString();
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(List.of(
                SafeText.forMarkdown(row.agent(), MAX_NAME),
                SafeText.forMarkdown(row.latencies(), MAX_NAME),
                row.width().isPresent() ? String.valueOf(row.width().getAsInt()) : "",
                row.mode().name().toLowerCase(Locale.ROOT),
                String.valueOf(row.episodes()),
                String.valueOf(row.couldNotRun().size())));
        SHOWN.forEach(name -> cells.add(figure(Metrics.require(name), row)));
        return cells;
    }

    private static String figure(Metric metric, Row row) {
        return Optional.ofNullable(row.values().get(metric.name()))
                .map(value -> Figures.exact(metric, value))
                .orElse("-");
    }
}
