package org.asynctool.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.asynctool.gate.GateInput.Played;
import org.asynctool.metric.Metric;
import org.asynctool.metric.Scorecard;
import org.asynctool.text.Count;
import org.asynctool.text.Layout;
import org.asynctool.text.SafeText;

/** The tasks that changed, with where each first went wrong: now if it is worse, before if it is better. */
final class ChangedTasks {

    private static final int SHOWN = 10;
    private static final int WHY_INDENT = 4;

    private final Comparison comparison;
    private final Metric metric;

    ChangedTasks(Comparison comparison) {
        this.comparison = comparison;
        this.metric = comparison.metric();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(section("worse", comparison.worse(), this::now));
        lines.addAll(section("better, with what it was", comparison.better(), ChangedTasks::before));
        return lines;
    }

    /** The first trial that shows why a task is worse: one that missed, else the first. */
    static Played episode(Pair pair) {
        return pair.now().episodes().stream()
                .min(Comparator.<Played, Boolean>comparing(
                                episode -> episode.scorecard().success())
                        .thenComparingInt(episode -> episode.scorecard().trial()))
                .orElseThrow();
    }

    private List<String> section(String name, List<Pair> pairs, Function<Pair, List<String>> why) {
        List<String> lines = new ArrayList<>();
        if (!pairs.isEmpty()) {
            lines.add(name + ":");
        }
        for (Pair pair : pairs.subList(0, Math.min(SHOWN, pairs.size()))) {
            lines.addAll(Layout.sentence(2, List.of(change(pair))));
            lines.addAll(why.apply(pair));
        }
        if (pairs.size() > SHOWN) {
            lines.add("  and " + Count.of(pairs.size() - SHOWN, "more task"));
        }
        return lines;
    }

    private String change(Pair pair) {
        return SafeText.line(pair.now().task()) + "  " + Figures.exact(metric, pair.was()) + " -> "
                + Figures.exact(metric, pair.now().value());
    }

    private List<String> now(Pair pair) {
        Scorecard card = episode(pair).scorecard();
        List<String> diverged = FirstDivergence.lines(card, WHY_INDENT);
        return diverged.isEmpty() ? IdleText.lines(card, WHY_INDENT) : diverged;
    }

    private static List<String> before(Pair pair) {
        return pair.before()
                .divergence()
                .map(diverged -> diverged.lines(WHY_INDENT))
                .orElse(List.of());
    }
}
