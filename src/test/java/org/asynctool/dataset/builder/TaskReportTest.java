package org.asynctool.dataset.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.junit.jupiter.api.Test;

class TaskReportTest {

    @Test
    void countsByWorldCategoryAndShape() {
        String text = TaskReport.of(FixtureBenchmark.singles()).markdown();

        assertThat(text.lines())
                .contains(
                        "| tasks | 6 |",
                        "| category of a sub-task | NumberOperations: 3, StringManipulation: 3 |",
                        "| depth (longest chain of a sub-task) | 2: 1, 3: 5 |",
                        "| steps a task | 3: 5, 5: 1 |",
                        "| sub-tasks a task | 1: 6 |",
                        "| width (most steps of one level, over all sub-tasks) | 1: 4, 2: 1, 3: 1 |",
                        "| world of a sub-task | numbers: 3, strings: 3 |");
    }

    @Test
    void namesToolsThatNoReferenceUses() {
        TaskReport report = TaskReport.of(FixtureBenchmark.singles());

        assertThat(report.unusedTools())
                .contains("numbers/gcd", "strings/trim_text")
                .doesNotContain("numbers/add", "strings/load_snippet");
        assertThat(report.markdown())
                .containsPattern("\\| strings \\| 4 of \\d+ \\| 11 \\| arrange_lines, .*trim_text \\|")
                .containsPattern("\\| numbers \\| 4 of \\d+ \\| 9 \\|");
    }

    @Test
    void countsRunsOfTools() {
        assertThat(TaskReport.of(FixtureBenchmark.singles()).markdown())
                .contains("| 1 | 8 | 20 | 25.0 % |", "| 4 | 2 | 2 | 50.0 % |");
    }

    @Test
    void ratiosAreInSteps() {
        Task chain = Task.builder()
                .id("chain")
                .subTask(SubTask.builder("A")
                        .request("Add 2 and 3.")
                        .world("numbers", Map.of())
                        .step("s1", "add", Map.of("arg_0", 2, "arg_1", 3)))
                .build();

        assertThat(TaskReport.of(List.of(chain)).markdown()).contains("| time.serial / time.bound | 1.0 to 1.5: 1 |");
    }
}
