package org.asynctool.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.asynctool.testing.Lines.flat;

import java.util.Optional;
import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentProvider;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Briefing;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.agent.Prices;
import org.asynctool.agent.Turn;
import org.asynctool.agent.Usage;
import org.asynctool.engine.EngineRun.Outcome;
import org.asynctool.metric.Metrics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What all episodes may cost together. */
class RunBudgetTest {

    private static final String GATE = "gate: task.success >= 0.50";

    /** Does everything well, at 1,000 tokens a turn and 1 a million of them. */
    private static final class PaidAgent implements Agent {

        @Override
        public AgentSession open(Briefing briefing) throws Exception {
            AgentSession session = new GreedyAgent().open(briefing);
            return observation -> {
                Turn turn = session.next(observation);
                return new Turn(
                        turn.calls(),
                        turn.answers(),
                        turn.waiting(),
                        turn.finish(),
                        100,
                        0,
                        Optional.of(new Usage(900, 0, 100)));
            };
        }

        @Override
        public Optional<Prices> prices() {
            return Optional.of(new Prices("EUR", 1, 1, 1));
        }
    }

    abstract static class Paid implements AgentProvider {
        @Override
        public Agent agent() {
            return new PaidAgent();
        }
    }

    @AgentBenchmark(tasks = "classpath:/engine/good.jsonl")
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.5)
    static class GatedTestCase extends Paid {}

    @AgentBenchmark(tasks = "classpath:/engine/good.jsonl")
    static class UngatedTestCase extends Paid {}

    @Test
    void whenTheTokensAreUsedUpTheRestIsSkippedAndTheGateIsAnError() {
        Outcome outcome = EngineRun.of(GatedTestCase.class)
                .with(Constants.BUDGET_TOKENS, "1500")
                .execute();

        assertThat(outcome.words())
                .containsExactly(
                        entry("tea", "passed"),
                        entry("coffee", "aborted"),
                        entry("soup", "aborted"),
                        entry(GATE, "error"));
        assertThat(outcome.message("soup")).isEqualTo("not run: the budget of 1500 tokens is used up (2000 used)");
        assertThat(flat(outcome.message(GATE)))
                .startsWith("gate task.success >= 0.50 cannot be judged: 2 of 3 planned episodes are missing, since the"
                        + " budget of 1500 tokens is used up (2000 used)");
    }

    @Test
    void moneyIsBudgetedToo() {
        Outcome outcome = EngineRun.of(GatedTestCase.class)
                .with(Constants.BUDGET_MONEY, "0.0015")
                .execute();

        assertThat(outcome.message("soup")).isEqualTo("not run: the budget of 0.0015 is used up (0.0020 spent)");
    }

    @Test
    void withoutAGateWhatIsNotRunIsAnError() {
        Outcome outcome = EngineRun.of(UngatedTestCase.class)
                .with(Constants.BUDGET_TOKENS, "1500")
                .execute();

        assertThat(outcome.words())
                .containsExactly(entry("tea", "passed"), entry("coffee", "error"), entry("soup", "error"));
    }

    @Test
    void aBudgetThatIsEnoughChangesNothing() {
        Outcome outcome = EngineRun.of(GatedTestCase.class)
                .with(Constants.BUDGET_TOKENS, "1000000")
                .execute();

        assertThat(outcome.words())
                .containsExactly(
                        entry("tea", "passed"),
                        entry("coffee", "passed"),
                        entry("soup", "passed"),
                        entry(GATE, "passed"));
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "much"})
    void aBudgetOfNothingIsAMistake(String budget) {
        Outcome outcome = EngineRun.of(GatedTestCase.class)
                .with(Constants.BUDGET_MONEY, budget)
                .execute();

        assertThat(outcome.brokenContainers())
                .containsExactly("asynctool.budget.money must be a number above 0, but is '" + budget + "'");
    }
}
