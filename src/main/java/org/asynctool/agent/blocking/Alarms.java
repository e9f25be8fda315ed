package org.asynctool.agent.blocking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What is to be done to futures that are not done in time. */
final class Alarms {

    /**
     * Something to do in time.
     *
     * @param untilMillis when, in virtual milliseconds
     * @param future the future; when it is done nothing needs to be done
     * @param action what to do
     */
    record Alarm(long untilMillis, CompletableFuture<?> future, Runnable action) {}

    private final List<Alarm> alarms = new ArrayList<>();

    void set(Alarm alarm) {
        alarms.add(alarm);
    }

    /** Returns the alarms that could still go off, in the order of their times, then of their setting. */
    List<Alarm> pending() {
        alarms.removeIf(alarm -> alarm.future().isDone());
        alarms.sort(Comparator.comparingLong(Alarm::untilMillis));
        return alarms;
    }

    /** Takes out those whose time has come. */
    List<Alarm> due(long nowMillis) {
        List<Alarm> due = pending().stream()
                .filter(alarm -> alarm.untilMillis() <= nowMillis)
                .toList();
        alarms.removeAll(due);
        return due;
    }
}
