package org.asynctool.world.tables;

import java.util.List;
import org.asynctool.task.Task;
import org.asynctool.testing.SolvedTasks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tasks whose goals are tables and what the user is told. */
class TablesTaskTest {

    @ParameterizedTest
    @MethodSource
    void isSoundAndSolved(Task task) {
        SolvedTasks.require(task);
    }

    private static List<Task> isSoundAndSolved() {
        return SolvedTasks.in("tables/tables.jsonl");
    }
}
