package org.asynctool.jupiter;

import org.asynctool.environment.ToolEnvironment;
import org.asynctool.time.Seeds;

/**
 * The right to an environment.
 *
 * @param key what the environment is known by, beginning with the unique id of its test
 * @param task the task
 * @param location its location as the annotation wrote it
 * @param trial the trial of the environment, from 1, which its seed follows from
 * @param number number among the environments of this task in the class, from 1: the trial that traces, results
 *     and gates show, since two tests may use the same task
 */
record Ticket(String key, KnownTask task, String location, int trial, int number) {

    /**
     * Makes the environment.
     *
     * @throws MistakeException if the task fails its audit
     */
    ToolEnvironment environment() {
        return task.environment(trial, number);
    }

    long seed() {
        return Seeds.mix(task.task().seed(), trial);
    }
}
