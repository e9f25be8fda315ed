package org.asynctool.engine;

import java.util.List;
import org.asynctool.report.Plan.PlannedTask;

/**
 * What of a class is executed.
 *
 * @param plan everything that belongs to the class
 * @param tasks the tasks that were selected, with their trials
 */
record Selection(BenchmarkPlan plan, List<TaskDescriptor> tasks) {

    Benchmark benchmark() {
        return plan.benchmark();
    }

    /** Whether every trial of every task that can be read was selected. */
    boolean whole() {
        return trials() == plannedTrials();
    }

    /** How many trials were selected. */
    int trials() {
        return tasks.stream().mapToInt(task -> task.trials().cardinality()).sum();
    }

    /** How many trials a whole selection has. */
    int plannedTrials() {
        return (plan.rows().size() - plan.brokenRows()) * benchmark().trials();
    }

    /** The tasks with the trials that will run. */
    List<PlannedTask> planned() {
        return tasks.stream()
                .filter(task -> !task.trials().isEmpty())
                .map(task -> new PlannedTask(
                        task.task().id(), task.task().digest(), task.trials().length() - 1))
                .toList();
    }

    /** Why the gates have nothing to judge. */
    String reason() {
        return trials() + " of " + plannedTrials() + (benchmark().trials() > 1 ? " trials" : " tasks")
                + " were selected";
    }
}
