package org.asynctool.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apiguardian.api.API;
import org.asynctool.dataset.Shard;

/**
 * What one JVM is about to run; written before its first episode, so that what is missing can be
 * told.
 *
 * @param run id of the run
 * @param benchmark name of the benchmark
 * @param shard which of several parts this is; empty where there is but one
 * @param all how many tasks the benchmark has, in all parts together, selected, readable or not; empty if unknown
 * @param tasks the tasks
 */
@API(status = API.Status.EXPERIMENTAL)
public record Plan(String run, String benchmark, Optional<Shard> shard, OptionalInt all, List<PlannedTask> tasks) {

    /**
     * Copies the list.
     *
     * @param run id of the run
     * @param benchmark name of the benchmark
     * @param shard which of several parts this is; empty where there is but one
     * @param all how many tasks the benchmark has, in all parts together, selected, readable or not; empty if unknown
     * @param tasks the tasks
     */
    public Plan {
        tasks = List.copyOf(tasks);
    }

    /**
     * Describes a benchmark of one part, of whose size nobody knows.
     *
     * @param run id of the run
     * @param benchmark name of the benchmark
     * @param tasks the tasks
     */
    public Plan(String run, String benchmark, List<PlannedTask> tasks) {
        this(run, benchmark, Optional.empty(), OptionalInt.empty(), tasks);
    }

    /**
     * A task that is to run.
     *
     * @param task id of the task
     * @param digest SHA-256 of its canonical JSON, 64 hexadecimal digits
     * @param trials how many episodes of it, numbered from 1
     * @param tags its tags, which gates may ask for
     */
    public record PlannedTask(String task, String digest, int trials, List<String> tags) {

        /**
         * Copies the tags.
         *
         * @param task id of the task
         * @param digest SHA-256 of its canonical JSON, 64 hexadecimal digits
         * @param trials how many episodes of it, numbered from 1
         * @param tags its tags, which gates may ask for
         */
        public PlannedTask {
            tags = List.copyOf(tags);
        }

        /**
         * Describes a task without tags.
         *
         * @param task id of the task
         * @param digest SHA-256 of its canonical JSON, 64 hexadecimal digits
         * @param trials how many episodes of it, numbered from 1
         */
        public PlannedTask(String task, String digest, int trials) {
            this(task, digest, trials, List.of());
        }
    }

    Optional<PlannedTask> task(String id) {
        return tasks.stream().filter(task -> task.task().equals(id)).findFirst();
    }
}
