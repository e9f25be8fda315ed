package org.asynctool.report;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What one JVM is about to run; written before its first episode, so that what is missing can be
 * told.
 *
 * @param run id of the run
 * @param benchmark name of the benchmark
 * @param tasks the tasks
 */
@API(status = API.Status.EXPERIMENTAL)
public record Plan(String run, String benchmark, List<PlannedTask> tasks) {

    /**
     * Copies the list.
     *
     * @param run id of the run
     * @param benchmark name of the benchmark
     * @param tasks the tasks
     */
    public Plan {
        tasks = List.copyOf(tasks);
    }

    /**
     * A task that is to run.
     *
     * @param task id of the task
     * @param digest SHA-256 of its canonical JSON, 64 hexadecimal digits
     * @param trials how many episodes of it, numbered from 1
     */
    public record PlannedTask(String task, String digest, int trials) {}

    Optional<PlannedTask> task(String id) {
        return tasks.stream().filter(task -> task.task().equals(id)).findFirst();
    }
}
