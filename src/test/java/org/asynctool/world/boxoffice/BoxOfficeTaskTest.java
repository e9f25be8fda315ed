package org.asynctool.world.boxoffice;

import java.util.List;
import org.asynctool.task.Task;
import org.asynctool.testing.SolvedTasks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tasks whose latencies are random, in a world that tells the time. */
class BoxOfficeTaskTest {

    @ParameterizedTest
    @MethodSource
    void isSoundAndSolved(Task task) {
        SolvedTasks.require(task);
    }

    private static List<Task> isSoundAndSolved() {
        return SolvedTasks.in("boxoffice/tickets.jsonl");
    }
}
