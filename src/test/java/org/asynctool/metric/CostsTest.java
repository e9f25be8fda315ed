package org.asynctool.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.asynctool.testing.TaskScript;
import org.asynctool.testing.TraceScript;
import org.asynctool.trace.Trace;
import org.junit.jupiter.api.Test;

class CostsTest {

    /** Three turns that take effect at 1 s, 11 s and 611 s; the last one begins ten minutes after the second. */
    private static TraceScript trace() {
        return TaskScript.thinking(1000)
                .subTask("A")
                .trace()
                .turn(0)
                .usage(1000, 0, 50)
                .waited(10_000)
                .turn(10_000)
                .usage(1100, 1000, 60)
                .waited(610_000)
                .turn(610_000)
                .usage(1200, 0, 70)
                .answer("A", "done");
    }

    @Test
    void tokensAreThoseOfAllTurns() {
        assertThat(trace().score().value(Metrics.COST_TOKENS)).hasValue(1050 + 1160 + 1270);
    }

    @Test
    void moneyIsTheTokensAtTheirPrices() {
        Scorecard scorecard = trace().prices(3, 0.3, 15).score();

        assertThat(scorecard.value(Metrics.COST_MONEY).orElseThrow())
                .isCloseTo((2300 * 3 + 1000 * 0.3 + 180 * 15) / 1e6, within(1e-15));
    }

    @Test
    void withoutPricesThereIsNoMoney() {
        assertThat(trace().score().value(Metrics.COST_MONEY)).isEmpty();
    }

    @Test
    void whoTellsNothingHasNoCosts() {
        Scorecard scorecard = TaskScript.thinking(1000)
                .subTask("A")
                .trace()
                .prices(3, 0.3, 15)
                .turn(0)
                .answer("A", "done")
                .score();

        assertThat(scorecard.values())
                .doesNotContainKeys(Metrics.COST_TOKENS, Metrics.COST_MONEY, Metrics.COST_PREFILL);
    }

    @Test
    void aTurnThatTellsNothingCountsAsNothing() {
        Scorecard scorecard = TaskScript.thinking(1000)
                .subTask("A")
                .trace()
                .turn(0)
                .usage(10, 0, 5)
                .turn(1000)
                .answer("A", "done")
                .score();

        assertThat(scorecard.value(Metrics.COST_TOKENS)).hasValue(15);
    }

    @Test
    void prefillIsAllOfTheTurnBeforeAGapThatOutlastsTheCache() {
        assertThat(trace().score().value(Metrics.COST_PREFILL)).hasValue(1160);
    }

    @Test
    void theAgentSaysHowLongItsCacheKeepsAPrompt() {
        TraceScript told = trace().cacheOf(Duration.ofMinutes(10));

        assertThat(told.score().value(Metrics.COST_PREFILL)).hasValue(0);
    }

    @Test
    void theGapIsCountedFromTheEffectAndMayLastAsLongAsTheCacheKeeps() {
        Trace trace = trace().end();

        assertThat(Costs.prefill(trace, Duration.ofMillis(599_000))).hasValue(0);
        assertThat(Costs.prefill(trace, Duration.ofMillis(598_999))).hasValue(1160);
        assertThat(Costs.prefill(trace, Duration.ofSeconds(9))).hasValue(1160);
        assertThat(Costs.prefill(trace, Duration.ofMillis(8_999))).hasValue(1050 + 1160);
    }

    @Test
    void aPassCostsWhatAllEpisodesCostTogether() {
        List<Scorecard> episodes = List.of(episode(true, 3), episode(false, 4), episode(true, 5));

        assertThat(Costs.perPass(Metrics.COST_MONEY, episodes)).hasValue(6);
    }

    @Test
    void withoutAPassItCostsInfinitelyMuch() {
        assertThat(Costs.perPass(Metrics.COST_MONEY, List.of(episode(false, 4))))
                .hasValue(Double.POSITIVE_INFINITY);
        assertThat(Costs.perPass(Metrics.COST_MONEY, List.of())).isEmpty();
        assertThat(Costs.perPass(Metrics.COST_TOKENS, List.of(episode(true, 4))))
                .isEmpty();
    }

    private static Scorecard episode(boolean success, double money) {
        return new Scorecard("t", 1, success, Map.of(Metrics.COST_MONEY, money), List.of());
    }
}
