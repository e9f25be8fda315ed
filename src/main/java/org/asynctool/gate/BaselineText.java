package org.asynctool.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.asynctool.gate.GateInput.Played;
import org.asynctool.metric.Metric;
import org.asynctool.text.Count;

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
        Headline head = figures(Headline.passed(spec), comparison)
                .andSay(",", comparison.dropped() ? comparison.significance().evidence() : "")
                .andSay(";", coverage.added().isEmpty() ? "" : "not in the baseline: " + some(coverage.added()))
                .andSay(";", gate.tolerated());
        return String.join("\n", head.lines());
    }

    String failed(Comparison comparison, Baseline baseline, Coverage coverage) {
        Headline head = figures(Headline.failed(spec), comparison).andSay(";", gate.tolerated());
        Facts facts = facts(head, baseline);
        facts.add("evidence", comparison.significance().evidence());
        if (comparison.unpaired() > 0) {
            facts.add("unpaired", Count.of(comparison.unpaired(), "task") + " without a value before or now");
        }
        if (!coverage.added().isEmpty()) {
            facts.add("new tasks", some(coverage.added()) + " (not in the baseline, so not counted)");
        }
        List<String> last = new ArrayList<>(BaselineProblem.update(gate, "to accept it"));
        last.addAll(gate.rerun(worst(comparison)));
        return GateText.paragraphs(head.lines(), facts.lines(), new ChangedTasks(comparison).lines(), last);
    }

    private static Played worst(Comparison comparison) {
        List<Pair> worse = comparison.worse();
        return ChangedTasks.episode((worse.isEmpty() ? comparison.pairs() : worse).get(0));
    }

    private Headline figures(Headline head, Comparison comparison) {
        Metric metric = spec.metric();
        double change = comparison.now() - comparison.was();
        return head.say(Figures.text(metric, comparison.now()))
                .say("over " + Count.of(comparison.pairs().size(), "task"))
                .andSay(
                        ",",
                        "was " + Figures.text(metric, comparison.was()) + " (" + (change < 0 ? "-" : "+")
                                + Figures.apartFrom(List.of(comparison.margin()), metric, Math.abs(change)) + ")")
                .andSay(
                        ";",
                        comparison.worse().size() + " worse, "
                                + comparison.better().size() + " better");
    }

    String written(Baseline baseline, double value) {
        Headline head = Headline.passed(spec)
                .say("wrote its baseline")
                .say("with " + Count.of(baseline.tasks().size(), "task"))
                .andSay(",", "now " + Figures.text(spec.metric(), value))
                .andSay(":", bound.place());
        return String.join("\n", head.lines());
    }

    String sawNoPair(Baseline baseline) {
        Headline head = Headline.failed(spec).say("saw no task with a value both before and now");
        return GateText.headAndFacts(head, facts(head, baseline));
    }

    private Facts facts(Headline head, Baseline baseline) {
        return facts(gate, head, bound, baseline);
    }

    /** The facts of a gate, with those of its baseline. */
    static Facts facts(GateText gate, Headline head, BaselineBound bound, Baseline baseline) {
        String agent = baseline.agent().map(AgentText::of).orElse("unknown");
        return gate.facts(head)
                .add("before", agent + (baseline.run().isEmpty() ? "" : ", run " + baseline.run()))
                .addPath("baseline", bound.place());
    }

    /** Names some tasks. */
    static String some(Collection<String> tasks) {
        List<String> shown = new ArrayList<>(tasks.stream().limit(SHOWN).toList());
        if (tasks.size() > SHOWN) {
            shown.add("and " + (tasks.size() - SHOWN) + " more");
        }
        return String.join(", ", shown);
    }
}
