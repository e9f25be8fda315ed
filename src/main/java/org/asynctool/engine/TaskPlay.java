package org.asynctool.engine;

import java.util.Optional;
import org.asynctool.agent.Agent;
import org.asynctool.dataset.Audit;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.environment.Episode;
import org.asynctool.environment.Mode;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.time.Seeds;

/** Plays the trials of one task, which share what is made at its first use. */
final class TaskPlay {

    private final Task task;
    private final Mode mode;
    private final String place;
    private Optional<EnvironmentFactory> made = Optional.empty();

    /** With {@code place} as the file and line where the task stands. */
    TaskPlay(Task task, Mode mode, String place) {
        this.task = task;
        this.mode = mode;
        this.place = place;
    }

    Task task() {
        return task;
    }

    String place() {
        return place;
    }

    String digest() {
        return Tasks.digest(task);
    }

    long seed(int trial) {
        return Seeds.mix(task.seed(), trial);
    }

    /**
     * Plays one episode.
     *
     * @throws org.asynctool.environment.CouldNotRunException if agent, world or task failed
     * @throws org.asynctool.task.InvalidTaskException if the task fails its audit
     */
    Episode play(Agent agent, RunWorlds worlds, int trial) {
        return environments(worlds).environment(trial).run(agent);
    }

    /** Audits the task at its first use and not at discovery, since that executes code of its worlds. */
    private synchronized EnvironmentFactory environments(RunWorlds worlds) {
        if (made.isEmpty()) {
            EnvironmentFactory factory = EnvironmentFactory.builder(task)
                    .worlds(worlds.installed())
                    .mode(mode)
                    .build();
            Audit.of(factory).require();
            made = Optional.of(factory);
        }
        return made.get();
    }
}
