package org.asynctool.world.formats;

import java.util.List;
import org.asynctool.task.Task;
import org.asynctool.testing.SolvedTasks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tasks that carry documents on from step to step. */
class FormatsTaskTest {

    @ParameterizedTest
    @MethodSource
    void isSoundAndSolved(Task task) {
        SolvedTasks.require(task);
    }

    private static List<Task> isSoundAndSolved() {
        return SolvedTasks.in("formats/formats.jsonl");
    }
}
