package org.asynctool.metric;

import java.util.Collection;

/**
 * What the {@code step.*} metrics are ratios of. Counts of several sub-tasks add up to those of the task.
 *
 * @param tool tools that steps and calls have in common
 * @param argument argument values that they have in common
 * @param exact steps that some call matched
 * @param legal calls that held a step, of all that matched one
 * @param edges edges that were honoured, of all
 */
record StepCounts(Overlap tool, Overlap argument, Overlap exact, Share legal, Share edges) {

    /**
     * How much two multisets have in common.
     *
     * @param common the number of elements in both
     * @param expected the size of the one
     * @param actual the size of the other
     */
    record Overlap(int common, int expected, int actual) {

        Overlap plus(Overlap other) {
            return new Overlap(common + other.common, expected + other.expected, actual + other.actual);
        }

        double f1() {
            return Ratio.f1(common, expected, actual);
        }
    }

    /**
     * A part of a whole.
     *
     * @param part the size of the part
     * @param whole the size of the whole
     */
    record Share(int part, int whole) {

        Share plus(Share other) {
            return new Share(part + other.part, whole + other.whole);
        }
    }

    /** Counts of calls that belong to no sub-task: they have nothing in common with any step. */
    static StepCounts ofStrayCalls(Collection<LoggedCall> calls) {
        ArgumentOverlap arguments = new ArgumentOverlap((ref, value) -> false);
        calls.forEach(call -> arguments.extraCall(call.arguments));
        Overlap extra = new Overlap(0, 0, calls.size());
        return new StepCounts(extra, arguments.overlap(), extra, new Share(0, 0), new Share(0, 0));
    }

    StepCounts plus(StepCounts other) {
        return new StepCounts(
                tool.plus(other.tool),
                argument.plus(other.argument),
                exact.plus(other.exact),
                legal.plus(other.legal),
                edges.plus(other.edges));
    }

    void into(Values values) {
        values.put(Metrics.STEP_TOOL_F1, tool.f1());
        values.put(Metrics.STEP_ARGUMENT_F1, argument.f1());
        values.put(Metrics.STEP_EXACT_F1, exact.f1());
        values.put(Metrics.STEP_LEGAL, Ratio.of(legal.part(), legal.whole()));
        values.put(Metrics.STEP_EDGES, Ratio.of(edges.part(), edges.whole()));
    }
}
