package org.asynctool.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.asynctool.text.Layout;
import org.asynctool.text.SafeText;

/** What a failure says last: where the trace of the episode is, and how to run its task again. */
@API(status = API.Status.INTERNAL)
public final class Rerun {

    private static final String TASKS = " -Dasynctool.tasks=";
    private static final String TRACES = " -Dasynctool.traces=all";

    private Rerun() {}

    /**
     * Returns the command that runs a class.
     *
     * @param type the class
     * @return for example {@code mvn test -Dtest=TravelTest}; a name with {@code $} in quotes
     */
    public static String command(Class<?> type) {
        return mavenTest(name(type));
    }

    /**
     * Returns the command that runs a test method.
     *
     * @param type the class that the method is run in
     * @param method name of the method
     * @return for example {@code mvn test -Dtest=TravelTest#usesTheWait}
     */
    public static String command(Class<?> type, String method) {
        return mavenTest(name(type) + "#" + method);
    }

    /**
     * Returns the last lines of a failure.
     *
     * @param trace where the trace is, for people; empty if it was not written
     * @param command runs the class or file again
     * @param task id of the task
     * @return lines in the {@link Layout}, safe to print: {@code trace: ...} and {@code rerun: ...}
     */
    public static List<String> lines(Optional<String> trace, String command, String task) {
        List<String> lines = new ArrayList<>(trace.map(file -> Layout.labelled("trace", SafeText.line(file)))
                .orElse(List.of("trace: none was written; the rerun writes it")));
        lines.addAll(Layout.labelled("rerun", command(command, task) + (trace.isPresent() ? "" : TRACES)));
        return lines;
    }

    /** The last lines where no episode is in question. */
    static List<String> lines(String command, String task) {
        return Layout.labelled("rerun", command(command, task));
    }

    private static String command(String command, String task) {
        return SafeText.line(command) + TASKS + SafeText.line(task);
    }

    private static String mavenTest(String name) {
        return "mvn test -Dtest=" + (name.contains("$") ? "'" + name + "'" : name);
    }

    /** The class name without package, with the names of enclosing classes. */
    private static String name(Class<?> type) {
        String packageName = type.getPackageName();
        return packageName.isEmpty() ? type.getName() : type.getName().substring(packageName.length() + 1);
    }
}
