package org.asynctool.metric;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.asynctool.metric.Scorecard.Idle;
import org.asynctool.metric.Scorecard.Reason;
import org.asynctool.metric.Scorecard.SubTaskScore;
import org.asynctool.metric.StateComparison.Difference;

/** Scores one sub-task: its {@code step.*} and {@code subtask.*} metrics and its goal. */
final class SubTaskScorer {

    private final Analysis analysis;
    private final SubTaskLog subTask;
    private final IdleWaits idle;
    private final StepMetrics steps;
    private final StepCounts counts;

    SubTaskScorer(Analysis analysis, SubTaskLog subTask, IdleWaits idle) {
        this.analysis = analysis;
        this.idle = idle;
        this.subTask = subTask;
        steps = new StepMetrics(subTask);
        counts = steps.counts();
    }

    StepCounts counts() {
        return counts;
    }

    SubTaskScore score() {
        Values values = new Values();
        counts.into(values);
        double progress = Ratio.orOne(subTask.held(), subTask.plan.steps().size());
        values.put(Metrics.SUBTASK_PROGRESS, progress);
        values.put(Metrics.SUBTASK_COMPLETE, progress == 1 ? 1 : 0);
        Optional<Difference> state = state();
        values.put(Metrics.SUBTASK_STATE, state.isPresent() ? 0 : 1);
        OptionalDouble responses = Responses.delivered(subTask);
        values.put(Metrics.SUBTASK_RESPONSE, responses);
        Divergence divergence = new Divergence(subTask, steps.pairing(), analysis.log.endMillis());
        List<Reason> reasons = new GoalJudge(analysis, subTask).reasons(divergence, state, responses.orElse(1) == 1);
        values.put(Metrics.SUBTASK_SUCCESS, reasons.isEmpty() ? 1 : 0);
        values.put(Metrics.SUBTASK_CHECKPOINTS, Stages.held(analysis, subTask.plan.subTask()));
        Optional<Idle> longest = idle.longest(subTask);
        return new SubTaskScore(
                subTask.plan.id(),
                subTask.plan.subTask().category(),
                reasons.isEmpty(),
                values.byName(),
                reasons,
                reasons.isEmpty() ? Optional.empty() : Optional.of(new Diagnosis(analysis, subTask).cause(reasons)),
                new Habits(analysis, subTask).find(longest),
                longest);
    }

    private Optional<Difference> state() {
        return StateComparison.between(
                subTask.plan.run().states(),
                analysis.log.statesOf(subTask.plan.id()),
                subTask.plan.subTask().goal().ignoreState());
    }
}
