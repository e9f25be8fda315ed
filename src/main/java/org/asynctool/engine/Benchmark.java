package org.asynctool.engine;

import java.util.List;
import java.util.Set;
import org.asynctool.Missed;
import org.asynctool.environment.Mode;
import org.asynctool.gate.GateSet;
import org.junit.platform.engine.TestTag;

/**
 * What is run: what the annotations of a class say, or a file that was selected without a class.
 *
 * @param owner the class or file
 * @param locations where its task files are
 * @param trials how often each task is run
 * @param missed what becomes of missed tasks
 * @param mode how calls take their time
 * @param gates its gates, in the order written
 * @param tags tags of all tasks
 */
record Benchmark(
        Owner owner, List<String> locations, int trials, Missed missed, Mode mode, GateSet gates, Set<TestTag> tags) {

    /** A file, with the defaults of the annotation: one trial, missed tasks fail, no gates. */
    static Benchmark of(OwningFile file) {
        return new Benchmark(file, List.of(file.location()), 1, Missed.FAIL, Mode.CONCURRENT, GateSet.NONE, Set.of());
    }

    /** The name of its results and of the tests below it. */
    String name() {
        return owner.name();
    }

    /** Whether a gate would notice missed tasks. */
    boolean gatesCountMisses() {
        return gates.specs().stream().map(gate -> gate.metric().name()).anyMatch(Benchmark::noticesMisses);
    }

    /** Whether missed tasks are left to the gates, as long as these are judged. */
    boolean countsMisses() {
        return missed == Missed.COUNT || missed == Missed.AUTO && gatesCountMisses();
    }

    private static boolean noticesMisses(String metric) {
        return metric.equals("task.success")
                || metric.equals("subtask.success")
                || metric.startsWith("trials.")
                || metric.startsWith("failure.");
    }
}
