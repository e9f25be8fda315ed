package org.asynctool.jupiter;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asynctool.dataset.Shard;
import org.asynctool.dataset.TaskFilter;
import org.asynctool.text.Count;

/** Which tasks of a class {@code asynctool.tasks} and {@code asynctool.shard} let through. Used by several threads. */
final class TaskChoice {

    private final Optional<TaskFilter> filter;
    private final Optional<Shard> shard;
    private final SortedSet<String> leftOut = new TreeSet<>();
    private boolean tookAny;

    TaskChoice(Optional<TaskFilter> filter, Optional<Shard> shard) {
        this.filter = filter;
        this.shard = shard;
    }

    /** Whether a task runs, by its id. */
    boolean takes(String task) {
        return takesRow(task) && (shard.isEmpty() || shard.get().holds(task));
    }

    /** Whether a row that cannot be read shows, by its file and line: in every shard, since nobody knows its id. */
    synchronized boolean takesRow(String name) {
        boolean taken = filter.isEmpty() || filter.get().matches(name);
        tookAny |= taken;
        if (!taken) {
            leftOut.add(name);
        }
        return taken;
    }

    /** Says that something does not run, for the reason of a skipped test. */
    String leavesOut(String what) {
        return filter.map(TaskFilter::toString)
                        .or(() -> shard.map(some -> Shard.KEY + "=" + some))
                        .orElse(TaskFilter.KEY)
                + " leaves out " + what;
    }

    /** Why there is only a part for gates to judge; empty if there is all. */
    synchronized Optional<String> partial() {
        Optional<String> oneOfSeveral = shard.filter(some -> some.count() > 1).map(some -> "shard " + some);
        return oneOfSeveral.isPresent() || leftOut.isEmpty()
                ? oneOfSeveral
                : Optional.of(leavesOut(Count.of(leftOut.size(), "task")));
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
