package org.asynctool.dataset.nestful;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.asynctool.text.Count;

/**
 * The metrics of NESTFUL over a whole data set, as its original scorer defines them. The rates hang on all tasks
 * together and are no means of parts.
 *
 * @param functions which functions were called: means over the names in any truth
 * @param parameters which arguments they were given: means over the texts {@code name = value} in any truth, of the
 *     last call of each function in each task
 * @param partialMatch mean share of calls that equal the truth's at their place, from 0 to 1
 * @param fullMatch share of tasks whose calls all do, from 0 to 1
 * @param winRate share of tasks whose calls, executed, yield the gold answer, from 0 to 1, over those tasks whose calls
 *     can be executed; empty if there are none
 * @param tasks the parts that belong to a task, in order
 */
@API(status = API.Status.EXPERIMENTAL)
public record NestfulScore(
        Rates functions,
        Rates parameters,
        double partialMatch,
        double fullMatch,
        OptionalDouble winRate,
        List<TaskScore> tasks) {

    /**
     * Copies the tasks.
     *
     * @param functions which functions were called
     * @param parameters which arguments they were given
     * @param partialMatch mean share of equal calls
     * @param fullMatch share of tasks with equal calls
     * @param winRate share of tasks with the gold answer
     * @param tasks the parts that belong to a task
     */
    public NestfulScore {
        tasks = List.copyOf(tasks);
    }

    /**
     * Three means, each from 0 to 1.
     *
     * @param f1 the harmonic mean of the others, taken label by label
     * @param precision share of what was predicted that is right; 0 where nothing was
     * @param recall share of the truth that was predicted
     */
    public record Rates(double f1, double precision, double recall) {}

    /**
     * The parts of a score that belong to one task.
     *
     * @param id id of the row
     * @param partialMatch share of calls that equal the truth's at their place, from 0 to 1
     * @param won whether the calls, executed, yield the gold answer; empty where a call cannot be executed
     */
    public record TaskScore(String id, double partialMatch, Optional<Boolean> won) {}

    /**
     * Scores predictions; of functions, only the arithmetic ones are executed.
     *
     * @param predictions the predictions, one for each task of the data set
     * @return their score
     * @throws IllegalArgumentException if there are none, or a row is not of version 2
     */
    public static NestfulScore of(List<NestfulPrediction> predictions) {
        return of(predictions, NestfulRecordings.none());
    }

    /**
     * Scores predictions.
     *
     * @param predictions the predictions, one for each task of the data set
     * @param recordings results of functions that cannot be executed
     * @return their score
     * @throws IllegalArgumentException if there are none, or a row is not of version 2
     */
    public static NestfulScore of(List<NestfulPrediction> predictions, NestfulRecordings recordings) {
        if (predictions.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to score: expected at least one prediction");
        }
        NestfulScorer scorer = new NestfulScorer(recordings);
        List<TaskScore> tasks = new ArrayList<>();
        predictions.forEach(prediction -> tasks.add(scorer.add(prediction)));
        return new NestfulScore(
                scorer.functions(),
                scorer.parameters(),
                mean(tasks.stream().map(TaskScore::partialMatch).toList()).orElseThrow(),
                mean(tasks.stream()
                                .map(task -> task.partialMatch() == 1 ? 1.0 : 0.0)
                                .toList())
                        .orElseThrow(),
                mean(tasks.stream()
                        .flatMap(task -> task.won().stream())
                        .map(won -> won ? 1.0 : 0.0)
                        .toList()),
                tasks);
    }

    /**
     * Returns the tasks that do not count in the win rate, because a call cannot be executed.
     *
     * @return their ids, in order
     */
    public List<String> notExecuted() {
        return tasks.stream()
                .filter(task -> task.won().isEmpty())
                .map(TaskScore::id)
                .toList();
    }

    /** Returns the five metrics with three decimals. */
    @Override
    public String toString() {
        String win = winRate.isEmpty() ? "-" : String.format(Locale.ROOT, "%.3f", winRate.getAsDouble());
        return String.format(
                Locale.ROOT,
                "F1 function %.3f, F1 parameter %.3f, partial match %.3f, full match %.3f, win rate %s of %s",
                functions.f1(),
                parameters.f1(),
                partialMatch,
                fullMatch,
                win,
                Count.of(tasks.size() - notExecuted().size(), "task"));
    }

    private static OptionalDouble mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average();
    }
}
