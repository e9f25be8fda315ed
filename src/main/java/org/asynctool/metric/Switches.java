package org.asynctool.metric;

import org.jspecify.annotations.Nullable;

/** Counts how calls go from sub-task to sub-task, while they are followed in order. */
final class Switches {

    private int calls;
    private int switches;
    private int productive;
    private @Nullable SubTaskLog last;

    /** A call was made; steps stand as they did before it. */
    void called(SubTaskLog subTask) {
        SubTaskLog left = last;
        if (left != null && left != subTask) {
            switches++;
            productive += left.anyReady() ? 0 : 1;
        }
        calls++;
        last = subTask;
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
