package org.asynctool.gate;

import java.util.ArrayList;
import java.util.List;
import org.asynctool.text.Count;
import org.asynctool.text.Layout;
import org.asynctool.text.SafeText;

/** What keeps a gate from being judged by its baseline, or from writing it, and what to do about it. */
final class BaselineProblem {

    private static final int SHOWN = 5;
    private static final String UPDATE = " -D" + BaselineMode.KEY + "=true";

    private final GateSpec spec;
    private final BaselineBound bound;
    private final GateText gate;

    BaselineProblem(GateSpec spec, GateInput input) {
        this.spec = spec;
        this.bound = spec.baseline().orElseThrow();
        this.gate = new GateText(spec, input);
    }

    String missing() {
        Headline head = problem("there is no baseline");
        return GateText.paragraphs(
                head.lines(),
                gate.facts(head)
                        .addPath("baseline", bound.place())
                        .addPath(
                                "looked at",
                                bound.file().toAbsolutePath().toString().replace('\\', '/'))
                        .lines(),
                update(gate, "to make it"));
    }

    String unreadable(String what, String why) {
        Headline head = problem("its baseline " + what);
        return GateText.paragraphs(
                head.lines(),
                gate.facts(head)
                        .addPath("baseline", bound.place())
                        .addShort("why", List.of(why))
                        .lines(),
                update(gate, "to make it anew"));
    }

    String unwritable(String why) {
        Headline head = problem("its baseline cannot be written");
        return GateText.headAndFacts(
                head, gate.facts(head).addPath("baseline", bound.place()).addShort("why", List.of(why)));
    }

    String lost(Baseline baseline, Coverage coverage) {
        Headline head = problem(coverage.lost() + " of "
                + Count.of(baseline.tasks().size(), "task") + " of its baseline cannot be compared");
        List<String> lines = new ArrayList<>();
        coverage.gone().forEach(task -> lines.add(task + " was not run"));
        coverage.changed().forEach(task -> lines.add(task + " has changed since"));
        if (lines.size() > SHOWN) {
            int more = lines.size() - SHOWN;
            lines.subList(SHOWN, lines.size()).clear();
            lines.add("and " + Count.of(more, "more task"));
        }
        return GateText.paragraphs(
                head.lines(),
                BaselineText.facts(gate, head, bound, baseline)
                        .add("lost", lines)
                        .lines(),
                update(gate, "to go on without them"));
    }

    String ofAnother(Baseline baseline) {
        Headline head = problem("its baseline is that of another benchmark");
        return GateText.headAndFacts(
                head,
                BaselineText.facts(gate, head, bound, baseline)
                        .add("is that of", baseline.benchmark())
                        .add("to do", "name another file, or delete this one if it was renamed"));
    }

    String wouldLose(List<String> gone) {
        Headline head = problem("its baseline would lose " + Count.of(gone.size(), "task"));
        return GateText.headAndFacts(
                head,
                gate.facts(head)
                        .addPath("baseline", bound.place())
                        .add("lost", BaselineText.some(gone) + ", which may just not have been selected")
                        .add("to do", "run the whole class, or delete the file if they are gone for good"));
    }

    String partial(String reason) {
        Headline head = problem(reason).andSay(";", BaselineMode.KEY + "=true takes whole runs only");
        return GateText.headAndFacts(head, gate.facts(head));
    }

    /** What is added to a verdict that kept the baseline from being written. */
    String notWritten() {
        return String.join(
                "\n", Layout.labelled("this gate has not written its baseline", SafeText.line(bound.place())));
    }

    private Headline problem(String problem) {
        return Headline.cannotBeJudged(spec).say(problem);
    }

    /** The command that writes a baseline. */
    static List<String> update(GateText gate, String purpose) {
        return Layout.labelled(purpose, SafeText.line(gate.command()) + UPDATE);
    }
}
