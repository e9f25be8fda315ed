package org.asynctool.gate;

import java.util.ArrayList;
import java.util.List;
import org.asynctool.text.Layout;
import org.asynctool.text.SafeText;

/**
 * How a verdict begins: the gate and what became of it. Build tools show the first line alone, so the verdict stands
 * in its first {@value #VERDICT_WITHIN} columns: a gate with a long formula is named by its metric there, and the
 * formula is a fact.
 */
final class Headline {

    private static final int VERDICT_WITHIN = 66;

    private final GateSpec spec;
    private final String verdict;
    private final List<String> phrases = new ArrayList<>();

    private Headline(GateSpec spec, String verdict) {
        this.spec = spec;
        this.verdict = verdict;
    }

    static Headline passed(GateSpec spec) {
        return new Headline(spec, "passed");
    }

    static Headline failed(GateSpec spec) {
        return new Headline(spec, "failed");
    }

    static Headline skipped(GateSpec spec) {
        return new Headline(spec, "skipped");
    }

    static Headline cannotBeJudged(GateSpec spec) {
        return new Headline(spec, "cannot be judged");
    }

    /** Adds a part that stays on one line where it fits on one. */
    Headline say(String phrase) {
        if (!phrase.isEmpty()) {
            phrases.add(SafeText.line(phrase));
        }
        return this;
    }

    /** Ends the part before with a mark, and adds another. */
    Headline andSay(String mark, String phrase) {
        if (!phrase.isEmpty()) {
            int last = phrases.size() - 1;
            phrases.set(last, phrases.get(last) + mark);
            say(phrase);
        }
        return this;
    }

    List<String> lines() {
        List<String> all = new ArrayList<>(phrases);
        all.set(0, (namesFormula() ? formula() : metric()) + " " + phrases.get(0));
        return Layout.sentence(0, all);
    }

    /** Adds what the gate asks for, where the headline does not say all of it. */
    Facts facts() {
        Facts facts = new Facts();
        if (!namesFormula()) {
            facts.add("gate", spec.describeWithoutScope());
            spec.scope().addTo(facts);
        } else if (spec.confidence().isPresent()) {
            facts.add("gate", spec.describe());
        }
        return facts;
    }

    /** Where the first phrase fits behind the metric alone, the formula has to give way. */
    private boolean namesFormula() {
        return SafeText.width(formula()) <= VERDICT_WITHIN && (fits(formula()) || !fits(metric()));
    }

    private boolean fits(String gate) {
        return SafeText.width(gate + " " + phrases.get(0)) <= Layout.COLUMNS;
    }

    private String formula() {
        return SafeText.line("gate " + spec.formula() + " " + verdict + ":");
    }

    private String metric() {
        return SafeText.line("gate on " + spec.metric().name() + " " + verdict + ":");
    }
}
