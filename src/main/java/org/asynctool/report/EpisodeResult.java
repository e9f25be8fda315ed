package org.asynctool.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.asynctool.agent.AgentInfo;
import org.asynctool.metric.MetricValues;
import org.asynctool.metric.Scorecard;
import org.asynctool.metric.Scorecard.SubTaskScore;

/**
 * What came of one episode: a line of an {@code episodes} file. It holds no wall-clock value.
 *
 * @param task id of the task
 * @param digest SHA-256 of its canonical JSON, 64 hexadecimal digits
 * @param trial number of the trial, from 1
 * @param seed seed of the trial
 * @param agent who ran it; empty if the agent could not be made
 * @param outcome what came of it
 * @param message why it could not run; empty for other outcomes
 * @param values value of each metric that is applicable, by name
 * @param subTasks the score of each sub-task
 * @param trace name of the trace's file in the same folder; empty if there is none
 * @param rerun whether the episode was asked for again, after it had been run in the same JVM
 * @param from id of the run that the result was taken over from; empty if it is of this one
 */
@API(status = API.Status.EXPERIMENTAL)
public record EpisodeResult(
        String task,
        String digest,
        int trial,
        long seed,
        Optional<AgentInfo> agent,
        Outcome outcome,
        String message,
        Map<String, Double> values,
        List<SubTaskScore> subTasks,
        Optional<String> trace,
        boolean rerun,
        Optional<String> from) {

    /** What can come of an episode. */
    public enum Outcome {
        /** Every sub-task succeeded. */
        PASSED,
        /** It ran and did not succeed. */
        MISSED,
        /** Agent, world, data or infrastructure failed. */
        COULD_NOT_RUN
    }

    /**
     * Copies list and map and keeps their order.
     *
     * @param task id of the task
     * @param digest SHA-256 of its canonical JSON, 64 hexadecimal digits
     * @param trial number of the trial, from 1
     * @param seed seed of the trial
     * @param agent who ran it; empty if the agent could not be made
     * @param outcome what came of it
     * @param message why it could not run; empty for other outcomes
     * @param values value of each metric that is applicable, by name
     * @param subTasks the score of each sub-task
     * @param trace name of the trace's file in the same folder; empty if there is none
     * @param rerun whether the episode was asked for again, after it had been run in the same JVM
     * @param from id of the run that the result was taken over from; empty if it is of this one
     */
    public EpisodeResult {
        values = MetricValues.copyOf(values);
        subTasks = List.copyOf(subTasks);
    }

    /**
     * Describes a result of this run.
     *
     * @param task id of the task
     * @param digest SHA-256 of its canonical JSON, 64 hexadecimal digits
     * @param trial number of the trial, from 1
     * @param seed seed of the trial
     * @param agent who ran it; empty if the agent could not be made
     * @param outcome what came of it
     * @param message why it could not run; empty for other outcomes
     * @param values value of each metric that is applicable, by name
     * @param subTasks the score of each sub-task
     * @param trace name of the trace's file in the same folder; empty if there is none
     * @param rerun whether the episode was asked for again, after it had been run in the same JVM
     */
    public EpisodeResult(
            String task,
            String digest,
            int trial,
            long seed,
            Optional<AgentInfo> agent,
            Outcome outcome,
            String message,
            Map<String, Double> values,
            List<SubTaskScore> subTasks,
            Optional<String> trace,
            boolean rerun) {
        this(task, digest, trial, seed, agent, outcome, message, values, subTasks, trace, rerun, Optional.empty());
    }

    /**
     * Returns the result of an episode that ran.
     *
     * @param scorecard its metrics
     * @param digest digest of its task
     * @param seed seed of the trial
     * @param agent who ran it
     * @return the result, passed or missed, without a trace
     */
    public static EpisodeResult of(Scorecard scorecard, String digest, long seed, AgentInfo agent) {
        return new EpisodeResult(
                scorecard.task(),
                digest,
                scorecard.trial(),
                seed,
                Optional.of(agent),
                scorecard.success() ? Outcome.PASSED : Outcome.MISSED,
                "",
                scorecard.values(),
                scorecard.subTasks(),
                Optional.empty(),
                false);
    }

    /**
     * Returns the result of an episode that could not run.
     *
     * @param task id of the task
     * @param digest its digest
     * @param trial number of the trial, from 1
     * @param seed seed of the trial
     * @param agent who was to run it; empty if the agent could not be made
     * @param message what was wrong
     * @return the result
     */
    public static EpisodeResult couldNotRun(
            String task, String digest, int trial, long seed, Optional<AgentInfo> agent, String message) {
        return new EpisodeResult(
                task,
                digest,
                trial,
                seed,
                agent,
                Outcome.COULD_NOT_RUN,
                message,
                Map.of(),
                List.of(),
                Optional.empty(),
                false);
    }

    /**
     * Returns what stands in a summary for a row that cannot be read.
     *
     * @param row file and line
     * @param number which of several in the same place, from 1
     * @param message what is wrong with it
     * @return the result, without task, seed and agent
     */
    public static EpisodeResult unreadable(String row, int number, String message) {
        return couldNotRun(row, "", number, 0, Optional.empty(), message);
    }

    /**
     * Returns the same result with its trace.
     *
     * @param file name of the trace's file, as {@link RunFiles#writeTrace} returned it
     * @return the result
     */
    public EpisodeResult withTrace(String file) {
        return with(Optional.of(file), rerun, from);
    }

    /**
     * Returns the same result as one that was asked for again.
     *
     * @return the result, marked {@code rerun}
     */
    public EpisodeResult asRerun() {
        return with(trace, true, from);
    }

    /**
     * Returns the same result as one that another run takes over.
     *
     * @param run id of the run that it is of; not noted if it was taken over before
     * @return the result, marked with the run, no rerun, without trace
     */
    public EpisodeResult takenOverFrom(String run) {
        return with(Optional.empty(), false, from.or(() -> Optional.of(run)));
    }

    private EpisodeResult with(Optional<String> file, boolean again, Optional<String> run) {
        return new EpisodeResult(
                task, digest, trial, seed, agent, outcome, message, values, subTasks, file, again, run);
    }

    /**
     * Returns the metrics of the episode.
     *
     * @return its scorecard; empty if it could not run
     */
    public Optional<Scorecard> scorecard() {
        return outcome == Outcome.COULD_NOT_RUN
                ? Optional.empty()
                : Optional.of(new Scorecard(task, trial, outcome == Outcome.PASSED, values, subTasks));
    }

    /**
     * Returns the result as texts, for report entries.
     *
     * @return task, trial, seed, outcome and the value of each metric, by name
     */
    public Map<String, String> entries() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("task", task);
        entries.put("trial", String.valueOf(trial));
        entries.put("seed", String.valueOf(seed));
        entries.put("outcome", outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (rerun) {
            entries.put("rerun", "true");
        }
        from.ifPresent(run -> entries.put("from", run));
        values.forEach((metric, value) -> entries.put(metric, String.valueOf(value)));
        return entries;
    }

    EpisodeKey key() {
        return new EpisodeKey(task, trial);
    }
}
