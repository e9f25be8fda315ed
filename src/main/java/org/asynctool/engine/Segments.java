package org.asynctool.engine;

import org.junit.platform.engine.UniqueId;

/**
 * The types of the segments of unique ids: {@code [engine:asynctool]/[class:...]/[task:...]/[trial:2]}, and
 * {@code [engine:asynctool]/[file:...]/[task:...]} for a file that was selected without a class.
 */
final class Segments {

    static final String CLASS = "class";
    static final String FILE = "file";
    static final String TASK = "task";
    static final String TRIAL = "trial";
    static final String ROW = "row";
    static final String PROBLEM = "problem";
    static final String GATE = "gate";

    private Segments() {}

    /** Whether this is what stands directly below the engine. */
    static boolean isBenchmark(UniqueId.Segment segment) {
        return segment.getType().equals(CLASS) || segment.getType().equals(FILE);
    }
}
