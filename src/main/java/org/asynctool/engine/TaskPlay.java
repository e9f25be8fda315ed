package org.asynctool.engine;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
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
    private final FutureTask<EnvironmentFactory> made;

    TaskPlay(IndexedTask task, Mode mode, RunWorlds worlds) {
        this.task = task;
        this.made = new FutureTask<>(() -> make(task, mode, worlds));
    }

    IndexedTask task() {
        return task;
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

    String digest() {
        return task.digest();
    }

    long seed(int trial) {
        return Seeds.mix(task.seed(), trial);
    }

    EpisodeKey key(int trial) {
        return new EpisodeKey(task.id(), trial);
    }

    /** Reads and audits the task, once; does nothing if a thread has begun with that. What fails is told by playing. */
    void prepare() {
        made.run();
    }

    /** Whether the task was read and audited, by whichever thread. */
    boolean isPrepared() {
        return made.isDone();
    }

    /**
     * Plays one episode.
     *
     * @throws org.asynctool.environment.CouldNotRunException if agent, world or task failed
     * @throws org.asynctool.task.InvalidTaskException if the task fails its audit
     * @throws org.asynctool.dataset.DatasetException if the task cannot be read again
     */
    Episode play(Agent agent, int trial) {
        prepare();
        return environments().environment(trial).run(agent);
    }

    /** Waits like the work that is waited for, which an interrupt does not end: the next one to ask is told of it. */
    private EnvironmentFactory environments() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return made.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw unchecked(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Audits the task at its first use and not at discovery, since that executes code of its worlds. */
    private static EnvironmentFactory make(IndexedTask task, Mode mode, RunWorlds worlds) {
        EnvironmentFactory factory = EnvironmentFactory.builder(task.read())
                .digest(task.digest())
                .worlds(worlds.installed())
                .mode(mode)
                .build();
        Audit.of(factory).require();
        return factory;
    }

    private static RuntimeException unchecked(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return (RuntimeException) thrown;
    }
}
