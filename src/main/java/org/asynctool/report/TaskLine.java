package org.asynctool.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.asynctool.gate.Figures;
import org.asynctool.metric.Metric;
import org.asynctool.metric.Metrics;
import org.asynctool.metric.Scorecard.Reason;
import org.asynctool.metric.Scorecard.SubTaskScore;
import org.asynctool.report.EpisodeResult.Outcome;
import org.asynctool.text.Layout;
import org.asynctool.text.SafeText;

/**
 * The line that each episode prints: {@value #COLUMNS} columns, which is what Maven leaves of 80.
 *
 * <pre>
 * [asynctool] PASS trip-and-stock  makespan 10.000s  efficiency 1.00
 * [asynctool] MISS trip-and-stock trial 2  A: never called; expected step a2: book_flight({})
 * [asynctool] ERROR trip-and-stock  connection refused  (travel.jsonl:7)
 * </pre>
 *
 * <p>Figures and the place of the task stand where there is room for them. Only a long id makes the line
 * longer.
 */
@API(status = API.Status.INTERNAL)
public final class TaskLine {

    /** How wide a line is at most, in columns, unless an id is long. */
    public static final int COLUMNS = Layout.CONSOLE_COLUMNS;

    private static final int LEAST_TEXT = 20;

    private TaskLine() {}

    /**
     * Returns the line of an episode.
     *
     * @param result the result
     * @param trials how many trials there are; the number of the trial is shown for more than one
     * @param place where the task is written, such as {@code travel.jsonl:7}; empty for nowhere
     * @return the line, safe to print, without a line feed
     */
    public static String of(EpisodeResult result, int trials, String place) {
        String head = "[asynctool] " + word(result.outcome()) + " " + SafeText.line(result.task())
                + (trials > 1 ? " trial " + result.trial() : "") + (result.rerun() ? " (rerun)" : "")
                + result.from().map(run -> " (from " + run + ")").orElse("");
        String line = result.outcome() == Outcome.PASSED ? withFigures(head, result) : withText(head, text(result));
        return place.isEmpty() ? line : withParts(line, List.of("(" + SafeText.line(place) + ")"));
    }

    /** Adds the figures, long times in words too where there is room for that and for all figures. */
    private static String withFigures(String head, EpisodeResult result) {
        String line = head
                + figures(result, Figures::text).stream()
                        .map(figure -> "  " + figure)
                        .collect(Collectors.joining());
        return SafeText.width(line) <= COLUMNS ? line : withParts(head, figures(result, Figures::exact));
    }

    /** Adds the parts for which there is room: a number that is cut off would be a wrong number. */
    private static String withParts(String head, List<String> parts) {
        String line = head;
        for (String part : parts) {
            String longer = line + "  " + part;
            line = SafeText.width(longer) <= COLUMNS ? longer : line;
        }
        return line;
    }

    private static String withText(String head, String text) {
        int room = Math.max(LEAST_TEXT, COLUMNS - SafeText.width(head) - 2);
        return head + "  " + SafeText.fit(text, room);
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "PASS";
            case MISSED -> "MISS";
            case COULD_NOT_RUN -> "ERROR";
        };
    }

    private static String text(EpisodeResult result) {
        return result.outcome() == Outcome.MISSED
                ? firstReason(result).orElse("no reason was given")
                : withoutTask(result);
    }

    /** The message without task and place, which stand in the line anyway and would leave no room for the rest. */
    private static String withoutTask(EpisodeResult result) {
        String task = Pattern.quote("task '" + result.task() + "' ") + "\\([^)]*\\) ";
        return result.message().replaceFirst("^" + task, "");
    }

    private static List<String> figures(EpisodeResult result, BiFunction<Metric, Double, String> text) {
        return Stream.of(Metrics.TIME_MAKESPAN, Metrics.TIME_EFFICIENCY)
                .filter(result.values()::containsKey)
                .map(metric -> metric.substring("time.".length()) + " "
                        + text.apply(Metrics.require(metric), result.values().get(metric)))
                .toList();
    }

    private static Optional<String> firstReason(EpisodeResult result) {
        return result.subTasks().stream()
                .filter(subTask -> !subTask.reasons().isEmpty())
                .min(Comparator.comparingLong(
                        subTask -> subTask.reasons().get(0).virtualMillis()))
                .map(TaskLine::reason);
    }

    private static String reason(SubTaskScore subTask) {
        Reason reason = subTask.reasons().get(0);
        return subTask.subTask() + ": " + reason.actual() + "; expected " + reason.expected();
    }
}
