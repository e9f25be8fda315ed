package org.asynctool.metric;

import java.util.OptionalDouble;
import org.asynctool.task.Checkpoint;
import org.asynctool.task.SubTask;

/** Judges the checkpoints of a sub-task. */
final class Stages {

    private Stages() {}

    /** Returns the weight of those that hold / all weight; empty without checkpoints. */
    static OptionalDouble held(Analysis analysis, SubTask subTask) {
        double held = 0;
        double all = 0;
        for (Checkpoint checkpoint : subTask.checkpoints()) {
            all += checkpoint.weight();
            boolean holds = GoalChecks.named(checkpoint.check())
                    .problem(analysis.plan.task(), subTask, analysis.log.trace())
                    .isEmpty();
            held += holds ? checkpoint.weight() : 0;
        }
        return Ratio.of(held, all);
    }
}
