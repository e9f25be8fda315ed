package org.asynctool.engine;

/** How to run one task again, for the last line of a failure. */
final class Rerun {

    private Rerun() {}

    static String command(Benchmark benchmark, String task) {
        String type = benchmark.displayName();
        String quoted = type.contains("$") ? "'" + type + "'" : type;
        return "rerun: mvn test -Dtest=" + quoted + " -D" + Constants.TASKS + "=" + task;
    }
}
