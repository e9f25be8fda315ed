package org.asynctool.dataset.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.asynctool.dataset.Composer;
import org.asynctool.dataset.builder.Rejection.Reason;
import org.asynctool.task.Goal;
import org.asynctool.task.Goal.AnswerRule;
import org.asynctool.task.SubTask;
import org.asynctool.task.SubTaskBuilder;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.junit.jupiter.api.Test;

class QualityFilterTest {

    private static final FilterRules RULES = FilterRules.DEFAULT;

    @Test
    void goodTasksAreKept() {
        QualityFilter filter = QualityFilter.of(RULES);

        assertThat(FixtureBenchmark.singles())
                .allSatisfy(task -> assertThat(filter.judge(task)).isEmpty());
    }

    @Test
    void whatDoesNotPassItsAuditIsRefused() {
        Task task = sum("Add 2 and 3.", 2, 4, Goal.DEFAULT);

        assertRefused(RULES, task, Reason.AUDIT, "/subTasks/0/reference/0/arguments/arg_1");
    }

    @Test
    void whatTheReferenceDoesNotSolveIsRefused() {
        Task task = sum("Add 2 and 3.", 2, 3, answers(AnswerRule.contains(5), "add"));

        assertRefused(RULES, task, Reason.UNSOLVED, "GreedyAgent");
    }

    @Test
    void anAnswerThatStandsInTheRequestIsRefused() {
        Goal any = answers(AnswerRule.contains(3), "divide");

        assertRefused(RULES, sum("Add 2 and 3.", 2, 3, any), Reason.GUESSED, "sub-task A succeeds without a call");
    }

    @Test
    void anAnswerThatEqualsAValueOfTheRequestIsRefused() {
        Goal any = answers(AnswerRule.equalTo(2), "divide");

        assertRefused(RULES, sum("Add 2 and 0.", 2, 0, any), Reason.GUESSED, "by an answer that the request shows");
    }

    @Test
    void aGoalWithoutAnyDemandIsRefused() {
        Goal none = Goal.builder().steps(Goal.Part.ANY).build();

        assertRefused(RULES, sum("Add 2 and 3.", 2, 3, none), Reason.GUESSED, "");
    }

    @Test
    void whatIsSolvedByChanceIsRefusedBeyondTheBound() {
        Goal wide = Goal.builder()
                .steps(Goal.Part.ANY)
                .responses(Goal.Part.REFERENCE)
                .build();
        Task task = named("square", "Square 9.", "multiply", 9, 9, wide);
        FilterRules rules = new FilterRules(1, 9, 1, 300, 0);

        assertRefused(rules, task, Reason.CHANCE, "at most 0 in 300 tries may be");
        assertThat(QualityFilter.of(new FilterRules(1, 9, 1, 300, 300)).judge(task))
                .isEmpty();
    }

    @Test
    void theRatioHasToBeInRange() {
        Task both = Composer.seeded(1).compose(FixtureBenchmark.singles().subList(0, 2));

        assertRefused(new FilterRules(2.5, 9, 1, 0, 0), both, Reason.RATIO, "expected 2.5 to 9.0");
        assertRefused(new FilterRules(1, 1.2, 1, 0, 0), both, Reason.RATIO, "expected 1.0 to 1.2");
        assertThat(QualityFilter.of(new FilterRules(1.2, 2.5, 1, 0, 0)).judge(both))
                .isEmpty();
    }

    @Test
    void nearDuplicatesAreRefused() {
        Task one = FixtureBenchmark.singles().get(0);
        Task other = Tasks.parse(Tasks.write(one)
                .toString()
                .replace("numbers-01-garden", "numbers-09-lawn")
                .replace("My garden", "Her lawn"));
        QualityFilter filter = QualityFilter.of(RULES);

        assertThat(filter.judge(one)).isEmpty();
        assertThat(filter.judge(other)).get().satisfies(rejection -> {
            assertThat(rejection.reason()).isEqualTo(Reason.ALIKE);
            assertThat(rejection.text()).matches("it is \\d+ % like task 'numbers-01-garden', expected less than 80 %");
        });
        assertThat(QualityFilter.of(new FilterRules(1, 9, 1, 0, 0)).judge(one)).isEmpty();
    }

    @Test
    void rulesOutOfRange() {
        assertThatThrownBy(() -> new FilterRules(0.5, 9, 1, 0, 0)).hasMessageContaining("from 1 up");
        assertThatThrownBy(() -> new FilterRules(3, 2, 1, 0, 0)).hasMessageContaining("3.0 and 2.0");
        assertThatThrownBy(() -> new FilterRules(1, 2, 1.1, 0, 0)).hasMessageContaining("from 0 to 1, but was 1.1");
        assertThatThrownBy(() -> new FilterRules(1, 2, 1, -1, 0)).hasMessageContaining("-1");
    }

    private static void assertRefused(FilterRules rules, Task task, Reason reason, String text) {
        Optional<Rejection> rejection = QualityFilter.of(rules).judge(task);
        assertThat(rejection).get().extracting(Rejection::reason).isEqualTo(reason);
        assertThat(rejection.orElseThrow().toString())
                .startsWith("task '" + task.id() + "': ")
                .contains(text);
    }

    private static Goal answers(AnswerRule rule, String forbidden) {
        return Goal.builder()
                .steps(Goal.Part.ANY)
                .answer(rule)
                .forbid(forbidden)
                .build();
    }

    private static Task sum(String request, int one, int other, Goal goal) {
        return named("sum", request, "add", one, other, goal);
    }

    private static Task named(String id, String request, String tool, int one, int other, Goal goal) {
        SubTaskBuilder subTask = SubTask.builder("A")
                .request(request)
                .world("numbers", Map.of())
                .step("s1", tool, Map.of("arg_0", one, "arg_1", other))
                .goal(goal);
        return Task.builder().id(id).subTask(subTask).build();
    }
}
