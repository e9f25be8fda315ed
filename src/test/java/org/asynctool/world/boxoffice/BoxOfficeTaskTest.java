package org.asynctool.world.boxoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.asynctool.dataset.Audit;
import org.asynctool.json.Json;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.testing.SolvedTasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tasks whose latencies are random, in a world that tells the time. */
class BoxOfficeTaskTest {

    @ParameterizedTest
    @MethodSource
    void isSoundAndSolved(Task task) {
        SolvedTasks.require(task);
    }

    @Test
    void aReferenceThatIsTooSlowForItsHoldIsFoundByTheAudit() {
        String slow = Json.write(
                        Tasks.write(SolvedTasks.in("boxoffice/tickets.jsonl").get(0)))
                .replace("\"6s\"", "\"11m\"");

        assertThat(Audit.audit(Tasks.parse(slow)))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.toString()).contains("has expired; hold the seats again"));
    }

    private static List<Task> isSoundAndSolved() {
        return SolvedTasks.in("boxoffice/tickets.jsonl");
    }
}
