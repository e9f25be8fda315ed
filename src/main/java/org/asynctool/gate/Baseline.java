package org.asynctool.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.asynctool.agent.AgentInfo;

/**
 * The results of a run that later ones are compared with.
 *
 * @param benchmark name of the benchmark
 * @param dataset where its tasks came from
 * @param agent who ran them; empty where that is not known
 * @param run id of the run; empty where that is not known
 * @param tasks the tasks, each once
 */
@API(status = API.Status.EXPERIMENTAL)
public record Baseline(
        String benchmark, String dataset, Optional<AgentInfo> agent, String run, List<BaselineTask> tasks) {

    /**
     * Copies the list.
     *
     * @param benchmark name of the benchmark
     * @param dataset where its tasks came from
     * @param agent who ran them; empty where that is not known
     * @param run id of the run; empty where that is not known
     * @param tasks the tasks, each once
     * @throws IllegalArgumentException if a task is there twice
     */
    public Baseline {
        tasks = List.copyOf(tasks);
        Set<String> seen = new HashSet<>();
        for (BaselineTask task : tasks) {
            if (!seen.add(task.task())) {
                throw new IllegalArgumentException("task '" + task.task() + "' is there twice");
            }
        }
    }

    /**
     * Makes a baseline of what ran.
     *
     * @param input the episodes
     * @param run id of the run
     * @return the tasks that ran, by id
     */
    public static Baseline of(GateInput input, String run) {
        return new Baseline(input.benchmark(), input.dataset(), input.agent(), run, BaselineTasks.of(input.episodes()));
    }
}
