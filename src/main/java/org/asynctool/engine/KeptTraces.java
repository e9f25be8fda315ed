package org.asynctool.engine;

import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.Deque;
import org.asynctool.trace.Trace;

/** The traces of the last episodes, for the texts of gates: what is kept must not grow with the number of tasks. */
final class KeptTraces {

    private static final int MOST = 500;
    private static final Deque<SoftReference<Trace>> LAST = new ArrayDeque<>();

    private KeptTraces() {}

    /** Keeps a trace until memory runs short or many others came after it. */
    static SoftReference<Trace> keep(Trace trace) {
        SoftReference<Trace> kept = new SoftReference<>(trace);
        synchronized (LAST) {
            LAST.add(kept);
            if (LAST.size() > MOST) {
                LAST.remove().clear();
            }
        }
        return kept;
    }
}
