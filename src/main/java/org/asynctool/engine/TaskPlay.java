package org.asynctool.engine;

import java.util.Optional;
import java.util.Set;
import org.asynctool.agent.Agent;
import org.asynctool.dataset.Audit;
import org.asynctool.dataset.IndexedTask;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.environment.Episode;
import org.asynctool.environment.Mode;
import org.asynctool.report.EpisodeKey;
import org.asynctool.time.Seeds;

/** Plays the trials of one task, which share what is made at its first use. */
final class TaskPlay {

    private final IndexedTask task;
    private final Mode mode;
    private Optional<EnvironmentFactory> made = Optional.empty();

    TaskPlay(IndexedTask task, Mode mode) {
        this.task = task;
        this.mode = mode;
    }

    String id() {
        return task.id();
    }

    /** File and line where the task stands, for people. */
    String place() {
        return task.position().toString();
    }

    /** File and line where a value of the task stands, for people. */
    String place(String pointer) {
        return task.position(pointer).toString();
    }

    Set<String> tags() {
        return Set.copyOf(task.tags());
    }

    String digest() {
        return task.digest();
    }

    long seed(int trial) {
        return Seeds.mix(task.seed(), trial);
    }

    EpisodeKey key(int trial) {
        return new EpisodeKey(task.id(), trial);
    }

    /**
     * Plays one episode.
     *
     * @throws org.asynctool.environment.CouldNotRunException if agent, world or task failed
     * @throws org.asynctool.task.InvalidTaskException if the task fails its audit
     * @throws org.asynctool.dataset.DatasetException if the task cannot be read again
     */
    Episode play(Agent agent, RunWorlds worlds, int trial) {
        return environments(worlds).environment(trial).run(agent);
    }

    /** Audits the task at its first use and not at discovery, since that executes code of its worlds. */
    private synchronized EnvironmentFactory environments(RunWorlds worlds) {
        if (made.isEmpty()) {
            EnvironmentFactory factory = EnvironmentFactory.builder(task.read())
                    .digest(task.digest())
                    .worlds(worlds.installed())
                    .mode(mode)
                    .build();
            Audit.of(factory).require();
            made = Optional.of(factory);
        }
        return made.get();
    }
}
