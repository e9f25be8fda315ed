package org.asynctool.engine;

import java.util.List;
import java.util.Set;
import org.asynctool.Gate;
import org.asynctool.Missed;
import org.asynctool.environment.Mode;
import org.junit.platform.engine.TestTag;

/**
 * What the annotations of a class say.
 *
 * @param type the class
 * @param locations where its task files are
 * @param trials how often each task is run
 * @param missed what becomes of missed tasks
 * @param mode how calls take their time
 * @param gates its gates, in the order written
 * @param tags tags of the class
 */
record Benchmark(
        Class<?> type,
        List<String> locations,
        int trials,
        Missed missed,
        Mode mode,
        List<Gate> gates,
        Set<TestTag> tags) {

    String className() {
        return type.getName();
    }

    /** The class name without package, with the names of enclosing classes. */
    String displayName() {
        String packageName = type.getPackageName();
        return packageName.isEmpty() ? className() : className().substring(packageName.length() + 1);
    }

    /** Whether a gate would notice missed tasks. */
    boolean gatesCountMisses() {
        return gates.stream().map(Gate::metric).anyMatch(Benchmark::noticesMisses);
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
