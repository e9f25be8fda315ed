package org.asynctool.engine;

/** The types of the segments of unique ids: {@code [engine:asynctool]/[class:...]/[task:...]/[trial:2]}. */
final class Segments {

    static final String CLASS = "class";
    static final String TASK = "task";
    static final String TRIAL = "trial";
    static final String ROW = "row";
    static final String PROBLEM = "problem";
    static final String GATE = "gate";

    private Segments() {}
}
