package org.asynctool.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Turn;
import org.asynctool.agent.Usage;
import org.asynctool.environment.BudgetSweep.Row;
import org.asynctool.task.InvalidTaskException;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.junit.jupiter.api.Test;

class BudgetSweepTest {

    private static final Task TASK = Task.builder()
            .id("sums")
            .subTask(SubTask.builder("A")
                    .request("Add 2 and 3, then 4 and 5.")
                    .world("numbers", Map.of())
                    .step("a1", "add", Map.of("arg_0", 2, "arg_1", 3))
                    .step("a2", "add", Map.of("arg_0", 4, "arg_1", 5)))
            .build();

    /** Calls one step a turn at 100 tokens each, and answers at another 100. */
    private static final Agent AGENT = briefing -> new AgentSession() {

        private int turn;

        @Override
        public Turn next(Observation observation) {
            Turn.Builder next = Turn.builder().usage(new Usage(90, 0, 10));
            return switch (++turn) {
                case 1 -> next.call("A", "add", Map.of("arg_0", 2, "arg_1", 3)).build();
                case 2 ->
                    next.call("A", "add", Map.of("arg_0", 4, "arg_1", 5))
                            .waitForAll()
                            .build();
                default -> next.answer("A", "5 and 9").build();
            };
        }
    };

    @Test
    void eachBudgetShowsWhatItIsGoodFor() {
        assertThat(BudgetSweep.run(TASK, AGENT, List.of(50L, 100L, 299L, 300L)))
                .containsExactly(
                        new Row(50, false, 0, true),
                        new Row(100, false, 0.5, true),
                        new Row(299, false, 1, true),
                        new Row(300, true, 1, false));
    }

    @Test
    void aBudgetOfNothingIsRefused() {
        assertThatThrownBy(() -> BudgetSweep.run(TASK, AGENT, List.of(0L)))
                .isInstanceOf(InvalidTaskException.class)
                .hasMessage("/tokens: tokens must be 1 or more, but was 0");
    }
}
