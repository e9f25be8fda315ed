package org.asynctool.gate;

import java.util.ArrayList;
import java.util.List;
import org.asynctool.text.Count;
import org.asynctool.text.SafeText;

/** What keeps a gate from being judged by its baseline, or from writing it, and what to do about it. */
final class BaselineProblem {

    private static final int SHOWN = 5;
    private static final String UPDATE = " -D" + BaselineMode.KEY + "=true";

    private final BaselineBound bound;
    private final GateText gate;

    BaselineProblem(GateSpec spec, GateInput input) {
        this.bound = spec.baseline().orElseThrow();
        this.gate = new GateText(spec, input);
    }

    String missing() {
        return problem(
                "there is no baseline " + bound.place(),
                gate.facts()
                        .add(
                                "looked at",
                                bound.file().toAbsolutePath().toString().replace('\\', '/')),
                "to make it");
    }

    String unreadable(String problem) {
        return problem("baseline " + bound.place() + " " + problem, gate.facts(), "to make it anew");
    }

    String unwritable(String problem) {
        return GateText.headAndFacts(
                head("baseline " + bound.place() + " cannot be written: " + problem), gate.facts());
    }

    String lost(Baseline baseline, Coverage coverage) {
        Facts facts = BaselineText.facts(gate, bound, baseline);
        List<String> lines = new ArrayList<>();
        coverage.gone().forEach(task -> lines.add(task + " was not run"));
        coverage.changed().forEach(task -> lines.add(task + " has changed since"));
        if (lines.size() > SHOWN) {
            int more = lines.size() - SHOWN;
            lines.subList(SHOWN, lines.size()).clear();
            lines.add("and " + Count.of(more, "more task"));
        }
        return problem(
                coverage.lost() + " of " + Count.of(baseline.tasks().size(), "task") + " of baseline " + bound.place()
                        + " cannot be compared",
                facts.add("lost", lines),
                "to go on without them");
    }

    String ofAnother(Baseline baseline) {
        return GateText.headAndFacts(
                head("baseline " + bound.place() + " is that of " + baseline.benchmark()
                        + "; name another file, or delete this one if it was renamed"),
                BaselineText.facts(gate, bound, baseline));
    }

    String wouldLose(List<String> gone) {
        return GateText.headAndFacts(
                head("baseline " + bound.place() + " would lose " + Count.of(gone.size(), "task")
                        + ", which may just not have been selected: " + BaselineText.some(gone)
                        + "; run the whole class, or delete the file if they are gone for good"),
                gate.facts());
    }

    String partial(String reason) {
        return head(reason) + "; " + BaselineMode.KEY + "=true takes whole runs only";
    }

    /** The last line of what kept the baseline from being written. */
    String notWritten() {
        return "baseline: this gate wrote nothing to " + SafeText.line(bound.place());
    }

    private String problem(String problem, Facts facts, String purpose) {
        return GateText.headAndFacts(head(problem), facts) + "\n\n" + update(gate, purpose);
    }

    private String head(String problem) {
        return gate.gate() + " cannot be judged: " + SafeText.line(problem);
    }

    /** The command that writes a baseline. */
    static String update(GateText gate, String purpose) {
        return purpose + ": " + SafeText.line(gate.command()) + UPDATE;
    }
}
