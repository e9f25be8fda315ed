package org.asynctool.metric;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.apiguardian.api.API;
import org.asynctool.agent.Prices;
import org.asynctool.agent.Usage;
import org.asynctool.time.VirtualTime;
import org.asynctool.trace.Trace;
import org.asynctool.trace.TraceEvent;
import org.asynctool.trace.TraceEvent.TurnBegan;

/**
 * What episodes cost, as far as the agent told of it in its turns ({@link Usage}). Pure functions of a trace or
 * of scorecards.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Costs {

    /** Name of the suite value that {@link #perPass} gives for {@link Metrics#COST_MONEY}. */
    public static final String PER_PASS = "cost.perPass";

    private static final Metric OF_A_PASS = new Metric(
            PER_PASS,
            "",
            Metric.Direction.LOWER,
            0,
            Double.POSITIVE_INFINITY,
            false,
            "cost.money of all episodes / episodes that succeeded, infinite when none did");

    private Costs() {}

    /**
     * Finds the metric {@code cost.perPass}, which no episode has, only many together.
     *
     * @param name a dotted name
     * @return the metric; empty if the name is another
     */
    public static Optional<Metric> named(String name) {
        return name.equals(PER_PASS) ? Optional.of(OF_A_PASS) : Optional.empty();
    }

    /**
     * Sums the input and output tokens of all turns.
     *
     * @param trace what happened
     * @return the tokens; empty if no turn told of any
     */
    public static OptionalDouble tokens(Trace trace) {
        return sum(turns(trace), Usage::total);
    }

    /**
     * Sums what all turns cost.
     *
     * @param trace what happened
     * @return the amount in the currency of the agent's prices; empty if the agent has none, or if no turn told
     *     of any tokens
     */
    public static OptionalDouble money(Trace trace) {
        Optional<Prices> prices = trace.header().prices();
        return prices.isPresent() ? sum(turns(trace), prices.get()::of) : OptionalDouble.empty();
    }

    /**
     * Sums the tokens that a model has to read again because its prompt cache forgot them: where a turn begins
     * later after the effect of the turn before than the cache keeps a prompt, all tokens of the turn before.
     *
     * @param trace what happened
     * @param timeToLive how long the cache keeps a prompt after it was used, in virtual time, 0 or more
     * @return the tokens; empty if no turn told of any
     */
    public static OptionalDouble prefill(Trace trace, Duration timeToLive) {
        long keptMillis = VirtualTime.millis("time to live", timeToLive);
        List<TurnBegan> turns = turns(trace);
        List<TurnBegan> forgotten = new ArrayList<>();
        for (int i = 1; i < turns.size(); i++) {
            TurnBegan before = turns.get(i - 1);
            if (turns.get(i).virtualMillis() - before.effectMillis() > keptMillis) {
                forgotten.add(before);
            }
        }
        return tokens(trace).isPresent()
                ? OptionalDouble.of(sum(forgotten, Usage::total).orElse(0))
                : OptionalDouble.empty();
    }

    /**
     * Divides what episodes cost together by the number of those that succeeded. Episodes without the cost do
     * not count.
     *
     * @param metric {@link Metrics#COST_MONEY}, {@link Metrics#COST_TOKENS} or another metric that adds up
     * @param scorecards the episodes; their order does not matter
     * @return the cost of a success, infinite if none succeeded; empty if no episode has the cost
     */
    public static OptionalDouble perPass(String metric, Collection<Scorecard> scorecards) {
        List<Scorecard> counted = scorecards.stream()
                .filter(scorecard -> scorecard.value(metric).isPresent())
                .toList();
        if (counted.isEmpty()) {
            return OptionalDouble.empty();
        }
        double total = counted.stream()
                .mapToDouble(scorecard -> scorecard.value(metric).orElseThrow())
                .sorted()
                .sum();
        long passed = counted.stream().filter(Scorecard::success).count();
        return OptionalDouble.of(passed == 0 ? Double.POSITIVE_INFINITY : total / passed);
    }

    /**
     * Counts what the agent took out of its context.
     *
     * @param trace what happened
     * @return how many earlier results and messages, in part or in full; empty if no turn told of it
     */
    public static OptionalDouble shortened(Trace trace) {
        List<TurnBegan> told = turns(trace).stream()
                .filter(turn -> turn.shortened().isPresent())
                .toList();
        return told.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(told.stream()
                        .mapToLong(turn -> turn.shortened().getAsInt())
                        .sum());
    }

    static void into(Values values, Trace trace) {
        OptionalDouble tokens = tokens(trace);
        if (tokens.isPresent()) {
            values.put(Metrics.COST_TOKENS, tokens);
            values.put(Metrics.COST_MONEY, money(trace));
            values.put(Metrics.COST_PREFILL, prefill(trace, cache(trace)));
        }
        values.put(Metrics.CONTEXT_SHORTENED, shortened(trace));
    }

    private static Duration cache(Trace trace) {
        return trace.header()
                .prices()
                .map(prices -> Duration.ofMillis(prices.cacheMillis()))
                .orElse(Prices.USUAL_CACHE);
    }

    private static List<TurnBegan> turns(Trace trace) {
        List<TurnBegan> turns = new ArrayList<>();
        for (TraceEvent event : trace.events()) {
            if (event instanceof TurnBegan turn) {
                turns.add(turn);
            }
        }
        return turns;
    }

    private static OptionalDouble sum(List<TurnBegan> turns, ToDoubleFunction<Usage> cost) {
        double sum = 0;
        boolean told = false;
        for (TurnBegan turn : turns) {
            if (turn.usage().isPresent()) {
                sum += cost.applyAsDouble(turn.usage().get());
                told = true;
            }
        }
        return told ? OptionalDouble.of(sum) : OptionalDouble.empty();
    }
}
