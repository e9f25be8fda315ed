package org.asynctool.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.asynctool.environment.Mode;
import org.asynctool.gate.Figures;
import org.asynctool.gate.SuiteMean;
import org.asynctool.metric.Metrics;
import org.asynctool.metric.Scorecard;
import org.asynctool.text.SafeText;

/**
 * One agent on a {@link Ladder}.
 *
 * @param agent name of the agent
 * @param times name of the times that the tasks had
 * @param mode how calls took their time
 * @param tasks number of tasks, each run once
 * @param successes how many of them succeeded
 * @param values suite value of each metric that applies, by name
 */
@API(status = API.Status.EXPERIMENTAL)
public record Rung(String agent, String times, Mode mode, int tasks, int successes, Map<String, Double> values) {

    /** The metrics of the table, from left to right. */
    public static final List<String> SHOWN = List.of(
            Metrics.TASK_SUCCESS,
            Metrics.SUBTASK_SUCCESS,
            Metrics.STEP_EXACT_F1,
            Metrics.TIME_EFFICIENCY,
            Metrics.TIME_SPEEDUP,
            Metrics.WAIT_USE,
            Metrics.CALLS_INFLIGHT_MEAN,
            Metrics.SWITCH_STREAK);

    private static final int MAX_NAME = 100;

    /**
     * Copies the map and keeps its order.
     *
     * @param agent name of the agent
     * @param times name of the times that the tasks had
     * @param mode how calls took their time
     * @param tasks number of tasks, each run once
     * @param successes how many of them succeeded
     * @param values suite value of each metric that applies, by name
     */
    public Rung {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static Rung of(String agent, String times, Mode mode, List<Scorecard> scorecards) {
        Map<String, Double> values = SuiteMean.of(Metrics.all(), scorecards);
        int successes = (int) scorecards.stream().filter(Scorecard::success).count();
        return new Rung(agent, times, mode, scorecards.size(), successes, values);
    }

    static String head() {
        List<String> head = new ArrayList<>(List.of("agent", "times", "successes"));
        head.addAll(SHOWN);
        head.add("most frequent finding");
        return "| " + String.join(" | ", head) + " |\n|---|---|---:|" + "---:|".repeat(SHOWN.size()) + "---|\n";
    }

    /**
     * Returns the row of the table.
     *
     * @return Markdown, with a line feed at its end
     */
    public String markdown() {
        List<String> cells = new ArrayList<>(List.of(
                SafeText.line(agent, MAX_NAME).replace("|", "\\|"),
                times + (mode == Mode.SYNCHRONOUS ? ", synchronous" : ""),
                successes + " of " + tasks));
        SHOWN.forEach(name -> cells.add(figure(name)));
        cells.add(finding().map(name -> name + " " + figure(name)).orElse("none"));
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private String figure(String metric) {
        return Optional.ofNullable(values.get(metric))
                .map(value -> Figures.exact(Metrics.require(metric), value))
                .orElse("-");
    }

    /** The failure that most sub-tasks show, the habit where none fails; of equal ones the first. */
    private Optional<String> finding() {
        return finding("failure.").or(() -> finding("habit."));
    }

    private Optional<String> finding(String family) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(family))
                .filter(entry -> entry.getValue() > 0)
                .min(Comparator.comparingDouble(entry -> -entry.getValue()))
                .map(Map.Entry::getKey);
    }
}
