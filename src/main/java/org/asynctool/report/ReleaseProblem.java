package org.asynctool.report;

import java.util.List;
import org.asynctool.gate.GateRefusal;
import org.asynctool.gate.GateSpec;
import org.asynctool.gate.GateVerdict;
import org.asynctool.gate.GateVerdict.Kind;

/**
 * What keeps results from being judged.
 *
 * @param kind the kind of the verdicts
 * @param what what is wrong, in a few words
 * @param why what is known of it, and what to do
 */
record ReleaseProblem(Kind kind, String what, String why) {

    /** Returns the verdict on a gate, headed by the first of the problems. */
    static GateVerdict refused(GateSpec gate, List<ReleaseProblem> problems, String results) {
        ReleaseProblem first = problems.get(0);
        List<String> others = problems.stream()
                .skip(1)
                .map(problem -> problem.what() + ": " + problem.why())
                .toList();
        return GateRefusal.of(gate, first.kind(), first.what(), first.why(), others, results);
    }
}
