package org.asynctool.jupiter;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asynctool.dataset.TaskFilter;
import org.asynctool.text.Count;

/** Which tasks of a class {@code asynctool.tasks} lets through. Used by several threads. */
final class TaskChoice {

    private final Optional<TaskFilter> filter;
    private final SortedSet<String> leftOut = new TreeSet<>();
    private boolean tookAny;

    TaskChoice(Optional<TaskFilter> filter) {
        this.filter = filter;
    }

    /** Whether a task runs, by its id; by file and line for a row that cannot be read. */
    synchronized boolean takes(String name) {
        boolean taken = filter.isEmpty() || filter.get().matches(name);
        tookAny |= taken;
        if (!taken) {
            leftOut.add(name);
        }
        return taken;
    }

    /** Says that something does not run, for the reason of a skipped test. */
    String leavesOut(String what) {
        return filter.map(TaskFilter::toString).orElse(TaskFilter.KEY) + " leaves out " + what;
    }

    /** Why there is only a part for gates to judge; empty if there is all. */
    synchronized Optional<String> partial() {
        return leftOut.isEmpty() ? Optional.empty() : Optional.of(leavesOut(Count.of(leftOut.size(), "task")));
    }

    /**
     * Refuses a filter that left nothing of the class: skipped tests alone would be green.
     *
     * @throws MistakeException if it did
     */
    synchronized void requireMatch(Class<?> type) {
        if (!tookAny && !leftOut.isEmpty()) {
            throw new MistakeException(filter.orElseThrow().nothingMatched(type.getName(), leftOut)
                    + "; to leave the class out, name others, as in -Dtest=OtherTest");
        }
    }
}
