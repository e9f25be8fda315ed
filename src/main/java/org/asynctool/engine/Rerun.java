package org.asynctool.engine;

/** How to run one task again, for the last line of a failure. */
final class Rerun {

    private Rerun() {}

    static String command(Benchmark benchmark, String task) {
        return "rerun: mvn test -Dtest=" + benchmark.displayName() + " -D" + Constants.TASKS + "=" + task;
    }
}
