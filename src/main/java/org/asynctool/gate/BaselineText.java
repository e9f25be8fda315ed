package org.asynctool.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.asynctool.gate.GateInput.Played;
import org.asynctool.metric.Metric;
import org.asynctool.text.Count;
import org.asynctool.text.SafeText;

/** What a verdict says where results are compared with a baseline. */
final class BaselineText {

    private static final int SHOWN = 5;

    private final GateSpec spec;
    private final BaselineBound bound;
    private final GateText gate;

    BaselineText(GateSpec spec, GateInput input) {
        this.spec = spec;
        this.bound = spec.baseline().orElseThrow();
        this.gate = new GateText(spec, input);
    }

    String passed(Comparison comparison, Coverage coverage) {
        return gate.gate() + " passed: " + figures(comparison)
                + (comparison.dropped() ? ", " + comparison.significance().evidence() : "")
                + (coverage.added().isEmpty() ? "" : "; not in the baseline: " + some(coverage.added()))
                + gate.tolerated();
    }

    String failed(Comparison comparison, Baseline baseline, Coverage coverage) {
        Facts facts = facts(baseline);
        facts.add("evidence", comparison.significance().evidence());
        if (comparison.unpaired() > 0) {
            facts.add("unpaired", Count.of(comparison.unpaired(), "task") + " without a value before or now");
        }
        if (!coverage.added().isEmpty()) {
            facts.add("new tasks", some(coverage.added()) + " (not in the baseline, so not counted)");
        }
        List<String> lines = new ArrayList<>();
        lines.add(gate.gate() + " failed: " + figures(comparison) + gate.tolerated());
        lines.add("");
        lines.addAll(facts.lines());
        lines.add("");
        lines.addAll(new ChangedTasks(comparison).lines());
        lines.add("");
        lines.add(BaselineProblem.update(gate, "to accept it"));
        lines.addAll(gate.rerun(worst(comparison)));
        return String.join("\n", lines);
    }

    private static Played worst(Comparison comparison) {
        List<Pair> worse = comparison.worse();
        return ChangedTasks.episode((worse.isEmpty() ? comparison.pairs() : worse).get(0));
    }

    private String figures(Comparison comparison) {
        Metric metric = spec.metric();
        double change = comparison.now() - comparison.was();
        return Figures.text(metric, comparison.now()) + " over "
                + Count.of(comparison.pairs().size(), "task") + ", was "
                + Figures.text(metric, comparison.was()) + " (" + (change < 0 ? "-" : "+")
                + Figures.apartFrom(List.of(comparison.margin()), metric, Math.abs(change)) + "); "
                + comparison.worse().size() + " worse, " + comparison.better().size() + " better";
    }

    String written(Baseline baseline, double value) {
        return gate.gate() + " passed: baseline " + SafeText.line(bound.place()) + " was written with "
                + Count.of(baseline.tasks().size(), "task") + ", now " + Figures.text(spec.metric(), value);
    }

    String sawNoPair(Baseline baseline) {
        return GateText.headAndFacts(
                gate.gate() + " failed: saw no task with a value both before and now", facts(baseline));
    }

    private Facts facts(Baseline baseline) {
        return facts(gate, bound, baseline);
    }

    /** The facts of a gate, with those of its baseline. */
    static Facts facts(GateText gate, BaselineBound bound, Baseline baseline) {
        String agent = baseline.agent().map(AgentText::of).orElse("unknown");
        return gate.facts()
                .add("before", agent + (baseline.run().isEmpty() ? "" : ", run " + baseline.run()))
                .add("baseline", bound.place());
    }

    /** Names some tasks. */
    static String some(Collection<String> tasks) {
        List<String> shown = new ArrayList<>(tasks.stream().limit(SHOWN).toList());
        if (tasks.size() > SHOWN) {
            shown.add("and " + (tasks.size() - SHOWN) + " more");
        }
        return SafeText.line(String.join(", ", shown));
    }
}
