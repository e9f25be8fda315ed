package org.asynctool.jupiter;

import java.util.Optional;
import org.asynctool.dataset.Audit;
import org.asynctool.dataset.TaskPosition;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.environment.ToolEnvironment;
import org.asynctool.task.InvalidTaskException;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;

/** A task that tests of a class use. Audited at its first use, since that executes code of its worlds. */
final class KnownTask {

    private final Task task;
    private final TaskPosition position;
    private final String location;
    private final String digest;
    private Optional<EnvironmentFactory> made = Optional.empty();

    KnownTask(Task task, TaskPosition position, String location) {
        this.task = task;
        this.position = position;
        this.location = location;
        this.digest = Tasks.digest(task);
    }

    Task task() {
        return task;
    }

    String digest() {
        return digest;
    }

    TaskPosition position() {
        return position;
    }

    /** The location as an annotation wrote it. */
    String location() {
        return location;
    }

    /**
     * Makes a fresh environment: with the draws of a trial, and the number that its results have.
     *
     * @throws MistakeException if the task fails its audit
     */
    synchronized ToolEnvironment environment(int trial, int number) {
        try {
            if (made.isEmpty()) {
                EnvironmentFactory factory = EnvironmentFactory.of(task);
                Audit.of(factory).require();
                made = Optional.of(factory);
            }
            return made.get().environment(trial, number);
        } catch (InvalidTaskException e) {
            throw new MistakeException(
                    "task '" + task.id() + "' (" + position + ") cannot be played: " + e.getMessage());
        }
    }
}
