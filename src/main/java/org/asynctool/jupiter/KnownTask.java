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

    private final Found row;
    private final String digest;
    private Optional<EnvironmentFactory> made = Optional.empty();

    KnownTask(Found row) {
        this.row = row;
        this.digest = Tasks.digest(row.task());
    }

    Task task() {
        return row.task();
    }

    String digest() {
        return digest;
    }

    TaskPosition position() {
        return row.position();
    }

    /**
     * Makes a fresh environment: with the draws of a trial, and the number that its results have.
     *
     * @throws MistakeException if the task fails its audit
     */
    synchronized ToolEnvironment environment(int trial, int number) {
        try {
            if (made.isEmpty()) {
                EnvironmentFactory factory = EnvironmentFactory.of(row.task());
                Audit.of(factory).require();
                made = Optional.of(factory);
            }
            return made.get().environment(trial, number);
        } catch (InvalidTaskException e) {
            throw new MistakeException("task '" + row.name() + "' ("
                    + row.file().position(row.position(), e.pointer()) + ") cannot be played: " + e.getMessage());
        }
    }
}
