package org.asynctool.metric;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts how calls go from sub-task to sub-task, while they are followed in order. */
final class Switches {

    private final List<SubTaskLog> leftInThisTurn = new ArrayList<>();
    private int calls;
    private int switches;
    private int productive;
    private @Nullable SubTaskLog last;

    void called(SubTaskLog subTask) {
        SubTaskLog left = last;
        if (left != null && left != subTask) {
            switches++;
            leftInThisTurn.add(left);
        }
        calls++;
        last = subTask;
    }

    /** All calls of a turn were made. They take effect together, so their order does not matter. */
    void turnCalled() {
        for (SubTaskLog left : leftInThisTurn) {
            productive += left.anyReady() ? 0 : 1;
        }
        leftInThisTurn.clear();
    }

    int calls() {
        return calls;
    }

    int switches() {
        return switches;
    }

    int productive() {
        return productive;
    }

    /** Maximal runs of consecutive calls for one sub-task. */
    int runs() {
        return calls == 0 ? 0 : switches + 1;
    }
}
