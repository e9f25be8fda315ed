package org.asynctool.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.asynctool.agent.GreedyAgent;
import org.asynctool.dataset.Audit;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;

/** What every imported task has to be. */
public final class SoundTask {

    private SoundTask() {}

    /** Checks that a task passes the audit, survives its file form, and can be done; returns it. */
    public static Task require(Task task) {
        assertThat(Audit.audit(task)).as("audit of %s", task.id()).isEmpty();
        assertThat(Tasks.read(Tasks.write(task))).isEqualTo(task);
        assertThat(EnvironmentFactory.of(task)
                        .environment(1)
                        .run(new GreedyAgent())
                        .succeeded())
                .as("success of %s", task.id())
                .isTrue();
        return task;
    }
}
