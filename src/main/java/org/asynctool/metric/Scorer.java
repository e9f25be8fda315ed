package org.asynctool.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.asynctool.metric.Scorecard.SubTaskScore;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.trace.Trace;
import org.asynctool.trace.TraceEnd.Reason;

/**
 * Scores an episode. A pure function of task and trace: a stored trace can be scored again without
 * running anything.
 */
@API(status = API.Status.STABLE)
public final class Scorer {

    private Scorer() {}

    /**
     * Scores an episode.
     *
     * @param task the task
     * @param trace what happened
     * @return the metrics of the episode, as by {@link #score(Task, String, Trace)}
     * @throws IllegalArgumentException if the trace cannot be scored with the task
     */
    public static Scorecard score(Task task, Trace trace) {
        return score(task, Tasks.digest(task), trace);
    }

    /**
     * Scores an episode, for those who have the task's digest at hand.
     *
     * <p>An episode that met a limit, stalled or was finished early is scored by what is there. The value
     * of a {@code step.*} metric is that of the counts of all sub-tasks together; the value of a {@code
     * subtask.*} metric is its mean over the sub-tasks to which it applies.
     *
     * @param task the task
     * @param digest the task's digest, 64 hexadecimal digits
     * @param trace what happened
     * @return the metrics of the episode
     * @throws IllegalArgumentException if the trace was recorded with another task, if its episode could
     *     not run, if it contradicts itself, or if a goal names a check that does not exist
     * @throws IllegalStateException if a registered metric cannot be loaded or leaves its range
     */
    public static Scorecard score(Task task, String digest, Trace trace) {
        require(task, digest, trace);
        return score(TaskPlan.of(task, trace.header()), trace);
    }

    /** Refuses a trace that cannot be scored with a task. */
    static void require(Task task, String digest, Trace trace) {
        requireSameTask(task, digest, trace);
        requireRan(trace);
    }

    static Scorecard score(TaskPlan plan, Trace trace) {
        Analysis analysis = Analysis.of(plan, trace);
        List<SubTaskScore> scores = new ArrayList<>();
        boolean success = true;
        IdleWaits idle = new IdleWaits(analysis.log);
        StepCounts counts = StepCounts.ofStrayCalls(analysis.strayCalls);
        for (SubTaskLog subTask : analysis.subTasks) {
            SubTaskScorer scorer = new SubTaskScorer(analysis, subTask, idle);
            SubTaskScore score = scorer.score();
            counts = counts.plus(scorer.counts());
            scores.add(score);
            success &= score.success();
        }
        Values values = new Values();
        counts.into(values);
        for (String metric : MetricCatalog.OF_SUB_TASKS) {
            values.put(metric, mean(metric, scores));
        }
        values.put(Metrics.TASK_SUCCESS, success ? 1 : 0);
        new EpisodeMetrics(analysis).into(values);
        Costs.into(values, trace);
        Freshness.into(values, analysis);
        FindingRates.into(values, scores);
        OwnMetrics.into(values, plan.task(), trace);
        return new Scorecard(plan.task().id(), trace.header().trial(), success, values.byName(), scores);
    }

    private static OptionalDouble mean(String metric, List<SubTaskScore> scores) {
        double sum = 0;
        int applicable = 0;
        for (SubTaskScore score : scores) {
            Map<String, Double> values = score.values();
            if (values.containsKey(metric)) {
                sum += values.get(metric);
                applicable++;
            }
        }
        return Ratio.of(sum, applicable);
    }

    private static void requireSameTask(Task task, String digest, Trace trace) {
        if (!digest.equals(trace.header().digest())) {
            throw new IllegalArgumentException("the trace was recorded with task '"
                    + trace.header().task()
                    + "' of digest " + trace.header().digest() + ", but task '" + task.id() + "' has digest " + digest
                    + "; score it with the task file it was recorded with, or record it anew");
        }
    }

    private static void requireRan(Trace trace) {
        if (trace.end().reason() == Reason.COULD_NOT_RUN) {
            throw new IllegalArgumentException("trial " + trace.header().trial() + " of task '"
                    + trace.header().task() + "' could not run, so there is nothing to score");
        }
    }
}
