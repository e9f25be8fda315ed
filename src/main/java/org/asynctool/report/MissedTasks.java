package org.asynctool.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.asynctool.gate.FirstDivergence;
import org.asynctool.gate.GateInput;
import org.asynctool.gate.GateVerdict;
import org.asynctool.metric.Scorecard;
import org.asynctool.text.Count;
import org.asynctool.text.Layout;
import org.asynctool.text.SafeText;

/** The missed tasks of a release in the text of a gate: nobody wants to look for them in the reports of all shards. */
final class MissedTasks {

    /** So many tasks are shown with their first divergence. */
    static final int SHOWN = 20;

    private MissedTasks() {}

    /** Adds the tasks before the last paragraph, which says how to run the worst one again; not where there is none. */
    static GateVerdict addedTo(GateVerdict verdict, GateInput input) {
        List<String> lines = lines(input);
        int last = verdict.text().lastIndexOf("\n\n");
        if (lines.isEmpty() || verdict.value().isEmpty()) {
            return verdict;
        }
        String text = verdict.text().substring(0, last) + "\n\n" + String.join("\n", lines)
                + verdict.text().substring(last);
        return verdict.withText(text);
    }

    private static List<String> lines(GateInput input) {
        Map<String, Scorecard> missed = new TreeMap<>();
        input.episodes().stream()
                .map(GateInput.Played::scorecard)
                .filter(card -> !card.success())
                .forEach(card ->
                        missed.merge(card.task(), card, (one, other) -> one.trial() < other.trial() ? one : other));
        List<String> lines = new ArrayList<>();
        if (!missed.isEmpty()) {
            lines.add("missed: " + Count.of(missed.size(), "task"));
        }
        missed.values().stream().limit(SHOWN).forEach(card -> add(card, lines));
        if (missed.size() > SHOWN) {
            lines.add("and " + Count.of(missed.size() - SHOWN, "more task"));
        }
        return lines;
    }

    private static void add(Scorecard card, List<String> lines) {
        lines.addAll(Layout.sentence(2, List.of(SafeText.line(card.task()) + ", trial " + card.trial())));
        lines.addAll(FirstDivergence.lines(card, 4));
    }
}
