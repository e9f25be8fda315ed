package org.asynctool.engine;

import java.util.List;
import java.util.Optional;
import org.asynctool.dataset.Shard;
import org.asynctool.report.Plan.PlannedTask;

/**
 * What of a class is executed.
 *
 * @param plan everything that belongs to the class
 * @param tasks the tasks that were selected, with their trials
 * @param shard the part of the tasks that this JVM was given; empty for all
 */
record Selection(BenchmarkPlan plan, List<TaskDescriptor> tasks, Optional<Shard> shard) {

    Benchmark benchmark() {
        return plan.benchmark();
    }

    /** Whether every trial of every task that can be read was selected. */
    boolean whole() {
        return !oneOfSeveral() && trials() == plannedTrials();
    }

    /** Whether other JVMs run other parts, however few tasks these may have. */
    boolean oneOfSeveral() {
        return shard.filter(some -> some.count() > 1).isPresent();
    }

    /** How many tasks there are, selected or not, those that cannot be read too: nobody may take the rest for all. */
    int allTasks() {
        return plan.rows().size();
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
                        task.task().id(),
                        task.task().digest(),
                        task.trials().length() - 1,
                        List.copyOf(task.task().tags())))
                .toList();
    }

    /** Why the gates have nothing to judge. */
    String reason() {
        return oneOfSeveral() ? "shard " + shard.orElseThrow() : partOfTrials();
    }

    private String partOfTrials() {
        return trials() + " of " + plannedTrials() + (benchmark().trials() > 1 ? " trials" : " tasks")
                + " were selected";
    }
}
