package org.asynctool.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.asynctool.dataset.Audit.Problem;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.task.SubTask;
import org.asynctool.task.SubTaskBuilder;
import org.asynctool.task.Task;
import org.asynctool.testing.DeskWorldFactory;
import org.junit.jupiter.api.Test;

class SubTaskNamesAuditTest {

    private static SubTaskBuilder subTask(String id, String tool) {
        return SubTask.builder(id)
                .request("Do it.")
                .world("desk", Map.of("tools", Map.of(tool, Map.of("result", 5, "readOnly", true))));
    }

    private static Iterable<Problem> problems(SubTaskBuilder subTask) {
        Task task = Task.builder()
                .id("desk")
                .subTask(subTask)
                .subTask(subTask("B", "book"))
                .build();
        return Audit.of(EnvironmentFactory.builder(task)
                        .worlds(DeskWorldFactory.worlds())
                        .build())
                .problems();
    }

    @Test
    void toolsAndChecksThatExistAreNoProblem() {
        assertThat(problems(subTask("A", "quote")
                        .validFor("quote", Duration.ofSeconds(30))
                        .checkpoint("answers-politely", 1)))
                .isEmpty();
    }

    @Test
    void validityOfAToolThatTheSubTaskDoesNotHave() {
        assertThat(problems(subTask("A", "quote").validFor("book", Duration.ofSeconds(30))))
                .singleElement()
                .isEqualTo(
                        new Problem("/subTasks/0/validFor/book", "sub-task A has no tool 'book'; the tools are quote"));
        assertThat(problems(subTask("A", "quote").validFor("quot", Duration.ofSeconds(30))))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.text()).startsWith("sub-task A has no tool 'quot'; did you mean 'quote'?"));
    }

    @Test
    void aCheckpointWithoutItsCheck() {
        assertThat(problems(subTask("A", "quote").checkpoint("answers-polite", 1)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.pointer()).isEqualTo("/subTasks/0/checkpoints/0/check");
                    assertThat(problem.text()).startsWith("there is no goal check 'answers-polite'");
                });
    }
}
